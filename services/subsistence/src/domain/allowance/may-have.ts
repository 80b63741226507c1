import type { Reason, Verdict } from '@jiuzhu/policy';
import type { PersonId } from '../household/facts.ts';
import type { AllowanceLaw } from '../law/allowance-law.ts';
import { allowanceKinds, isSame } from './allowance.ts';
import type { Claimed } from './allowance.ts';
import type { Ground } from './ground.ts';
import { offerOf } from './offer.ts';
import { weighClaim } from './weigh-claim.ts';

/** Of one that the place gives, whether the household or a member may have it, has it, and why. */
export type MayHave = Claimed & { readonly verdict: Verdict; readonly isGiven: boolean; readonly why: readonly Reason[] };

/** Each that the place gives, for whoever might have it, so that nobody is missed: what is open is for the officer to find out. */
export const mayHave = (ground: Ground, law: AllowanceLaw): readonly MayHave[] =>
  allowanceKinds.flatMap((kind) => {
    const offer = offerOf(law, kind);
    if (!offer.isOffered) return [];
    const persons: readonly (PersonId | undefined)[] = offer.row.to === 'household' ? [undefined] : personsFor(kind, ground);
    return persons.map((personId) => {
      const claim = { kind, ...(personId ? { personId } : {}) };
      const beside = { ...ground, others: ground.others.filter((it) => !isSame(it, claim)) };
      const { verdict, reasons } = weighClaim({ ...claim, isTentative: true }, beside, law);
      const isGiven = ground.others.some((it) => isSame(it, claim) && (it.until === undefined || it.every === 'once'));
      return { ...claim, verdict, isGiven, why: reasons };
    });
  });

const personsFor = (kind: Claimed['kind'], { household, deaths }: Ground): readonly PersonId[] =>
  (kind === 'funeral' ? deaths : household.members).map(({ personId }) => personId);
