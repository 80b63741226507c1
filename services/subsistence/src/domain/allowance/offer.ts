import type { AllowanceLaw } from '../law/allowance-law.ts';
import type { AllowanceKind } from './allowance.ts';

type Row = NonNullable<AllowanceLaw['offered']>[number];
/** Whether a place gives an allowance: how, or which parameter it would have had to adopt. */
export type Offer = { readonly isOffered: true; readonly row: Row } | { readonly isOffered: false; readonly lacks: string };

const lacking = (parameter: string): Offer => ({ isOffered: false, lacks: `subsistence.allowance.${parameter}` });

/** What a place has not adopted in whole it does not give: nobody guesses an amount, or to whom. */
export const offerOf = (law: AllowanceLaw, kind: AllowanceKind): Offer => {
  const row = law.offered?.find(({ allowance }) => allowance === kind);
  if (!row) return lacking('offered');
  if (law[kind] === undefined) return lacking(kind);
  if (!law.classes?.some(({ allowance }) => allowance === kind)) return lacking('classes');
  if (kind === 'pension-premium' && !law.premiumShare) return lacking('pension-premium.share');
  if (law.stack?.some(({ of }) => of === kind) && !law.standard) return { isOffered: false, lacks: 'subsistence.standard' };
  return { isOffered: true, row };
};
