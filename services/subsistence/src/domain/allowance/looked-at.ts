import type { Act } from '@jiuzhu/casework';
import { firstOfMonth } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import { monthAfter } from '../assistance/grants.ts';
import type { AllowanceLaw } from '../law/allowance-law.ts';
import type { AllowanceDecision, AllowancesMoved } from './allowance-decision.ts';
import { standingAllowances } from './allowance.ts';
import type { Allowance, Allowances } from './allowance.ts';
import type { Ground } from './ground.ts';
import { allowanceEndedBefore, nextLook } from './moving.ts';
import { offerOf } from './offer.ts';
import { weighClaim } from './weigh-claim.ts';

/** The first month that payment has not been told of: whatever is decided holds from then on, and takes nothing back. */
const firstUntold = ({ toldOf }: Allowances, today: Day): Day => {
  const month = firstOfMonth(today);
  return toldOf !== undefined && toldOf >= month ? monthAfter(toldOf) : month;
};

/**
 * Whether each that runs is still due, one after the other in the order in which they were given: what is not any more ends, and another amount takes the place of
 * the old one. What cannot be told now, or by a standard that nobody adopted any more, stays as it was decided.
 */
export const lookedAt = (it: Allowances, ground: Omit<Ground, 'others' | 'from'>, act: Act, law: AllowanceLaw): AllowancesMoved => {
  const from = firstUntold(it, act.on);
  return standingAllowances(it).reduce<AllowancesMoved>(
    (moved, one) => {
      const others = moved.allowances.given.filter((other) => other !== one);
      const decided = weighedAnew(one, { ...ground, others: decidedOf(others, it, one), from }, law);
      if (!decided) return moved;
      const number = moved.allowances.decisions + 1;
      const { kind, personId, every } = one;
      const made: AllowanceDecision = {
        ...{ ...act, kind, ...(personId ? { personId } : {}), every, number, from, standardsHash: law.hash },
        ...decided,
      };
      const next = decided.outcome === 'ended' ? [] : [{ ...one, amount: decided.amount, from: one.from > from ? one.from : from }];
      return {
        allowances: {
          ...moved.allowances,
          given: moved.allowances.given.flatMap((other) => (other === one ? [...allowanceEndedBefore(one, from), ...next] : [other])),
          decisions: number,
        },
        made: [...moved.made, made],
      };
    },
    { allowances: { ...it, lookOn: standingAllowances(it).length > 0 ? nextLook(act.on) : undefined }, made: [] },
  );
};

/** Those that were given before it come first: what comes after is weighed beside this one when its turn comes. */
const decidedOf = (others: readonly Allowance[], it: Allowances, one: Allowance): readonly Allowance[] => {
  const later = standingAllowances(it).slice(standingAllowances(it).indexOf(one) + 1);
  return others.filter((other) => !later.includes(other));
};

type Anew = Pick<AllowanceDecision, 'outcome' | 'amount' | 'reasons' | 'full' | 'reason'>;

const weighedAnew = (one: Allowance, ground: Ground, law: AllowanceLaw): Anew | undefined => {
  const offer = offerOf(law, one.kind);
  const nothing = 0 as Allowance['amount'];
  if (!offer.isOffered)
    return law.offered && !isOffered(one, law) ? { outcome: 'ended', amount: nothing, reasons: [], reason: 'not-offered' } : undefined;
  const { verdict, reasons, amount, full } = weighClaim(one, ground, law);
  if (verdict === 'unknown') return undefined;
  if (verdict === 'fail') return { outcome: 'ended', amount: nothing, reasons, full };
  if (amount === one.amount) return undefined;
  return { outcome: amount > one.amount ? 'increased' : 'reduced', amount, reasons, full };
};

const isOffered = ({ kind }: Allowance, { offered = [] }: AllowanceLaw): boolean => offered.some(({ allowance }) => allowance === kind);
