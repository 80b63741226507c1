import { addDays, addMonths } from '@jiuzhu/kernel';
import type { Day, Fen } from '@jiuzhu/kernel';
import type { PersonId } from '../household/facts.ts';
import { leftOf } from '../work/withheld.ts';
import { standingGrants } from './assistance.ts';
import type { Assistance, RunningGrant } from './assistance.ts';

/** What is due to a household, or one of its members, for one month: what payment will take. */
export type EntitlementLine = {
  readonly class: RunningGrant['class'];
  readonly personId?: PersonId | undefined;
  readonly amount: Fen;
  readonly backFor?: Day | undefined;
};
/** Of a month, by its first day. */
export type Entitlement = { readonly month: Day; readonly lines: readonly EntitlementLine[] };

export const linesOf = ({ grants, withheld = [] }: Pick<Assistance, 'grants' | 'withheld'>, month: Day): readonly EntitlementLine[] =>
  grants
    .filter(({ from, until }) => from <= month && (until === undefined || month <= until))
    // what is made up for is less by what was withheld in its own month
    .map((it) => ({ ...it, amount: leftOf(it, withheld, it.backFor ?? month) }))
    .filter(({ amount }) => amount > 0)
    .map(({ class: of, personId, amount, backFor }) => ({
      class: of,
      ...(personId ? { personId } : {}),
      amount,
      ...(backFor ? { backFor } : {}),
    }));

/** The first month that gives something and that payment has not been told of; none, where nothing is to come. */
export const nextMonth = (it: Pick<Assistance, 'grants' | 'withheld' | 'toldOf'>): Day | undefined => {
  const begun = it.toldOf ? addMonths(it.toldOf, 1) : undefined;
  // lines only begin where a grant does
  const candidates = [...(begun ? [begun] : []), ...it.grants.map(({ from }) => from), ...restored(it)]
    .filter((month) => !begun || month >= begun)
    .sort();
  return candidates.find((month) => linesOf(it, month).length > 0);
};

/** A line may begin again where a share is given again. */
const restored = ({ withheld = [] }: Pick<Assistance, 'withheld'>): readonly Day[] =>
  withheld.flatMap(({ until }) => (until ? [addDays(until, 1)] : []));

/** What is paid a month of what is given, until something else is decided. */
export const payableOf = (it: Assistance): Fen => {
  const withheld = (it.withheld ?? []).filter(({ until }) => until === undefined);
  const since = withheld
    .map(({ from }) => from)
    .sort()
    .at(-1);
  return standingGrants(it).reduce((sum, grant) => sum + leftOf(grant, withheld, since ?? grant.from), 0) as Fen;
};

/** Every month up to this one that payment has not been told of, each for itself: the clock may have stood still. */
export const untold = (it: Pick<Assistance, 'grants' | 'withheld' | 'toldOf'>, thisMonth: Day): readonly Entitlement[] => {
  const month = nextMonth(it);
  if (month === undefined || month > thisMonth) return [];
  return [{ month, lines: linesOf(it, month) }, ...untold({ ...it, toldOf: month }, thisMonth)];
};

/** Payment has been told; of what had ended before, nothing is left to say. */
export const toldOf = (it: Assistance, month: Day): Assistance => ({
  ...it,
  toldOf: month,
  grants: it.grants.filter(({ until }) => until === undefined || until >= addMonths(month, 1)),
});
