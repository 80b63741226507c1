import { isFailure, type Result } from './answer.ts';
import type { Difference } from './difference.ts';
import type { Kind } from './household.ts';
import type { ObligorPart } from './obligor-part.ts';

/** Something that the decider should look into. */
export type Doubt =
  | 'source-failed'
  | 'member-not-authorised'
  | 'authorisation-withdrawn'
  | 'obligor-not-authorised'
  | 'obligor-unknown'
  | 'death-recorded'
  | 'assisted-already'
  | 'income-undeclared'
  | 'property-undeclared'
  | 'declared-otherwise'
  | 'item-committed'
  | 'commitment-broken';

/** What a report knows besides the answers about members and how they differ. */
type Beside = {
  readonly withdrawn: boolean;
  readonly obligors: readonly ObligorPart[];
  readonly committed: boolean;
  readonly broken: boolean;
};

/** More found than declared is undeclared; less is declared otherwise, and may be an agency's gap. */
export const doubts = (
  results: readonly Result[],
  differing: readonly (Difference & { readonly kind: Kind })[],
  { withdrawn, obligors, committed, broken }: Beside,
): readonly Doubt[] => {
  const more = (kind: Kind): boolean => differing.some((it) => it.kind === kind && it.verified > it.declared);
  const recorded = (code: string): boolean => results.some(({ item, status }) => item === code && status === 'HIT');
  const said: readonly (readonly [Doubt, boolean])[] = [
    ['source-failed', results.some(isFailure)],
    ['member-not-authorised', results.some(({ status }) => status === 'NOT_AUTHORISED')],
    ['authorisation-withdrawn', withdrawn],
    ['obligor-not-authorised', obligors.some(({ signed }) => !signed)],
    ['obligor-unknown', obligors.some(({ signed, complete }) => signed && !complete)],
    ['death-recorded', recorded('death')],
    ['assisted-already', recorded('assistanceLedger')],
    ['income-undeclared', more('income')],
    ['property-undeclared', more('property')],
    ['declared-otherwise', differing.some((it) => it.verified < it.declared)],
    ['item-committed', committed],
    ['commitment-broken', broken],
  ];
  return said.filter(([, holds]) => holds).map(([doubt]) => doubt);
};
