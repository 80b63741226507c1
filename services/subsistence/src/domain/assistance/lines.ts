import { addMonths } from '@jiuzhu/kernel';
import type { Day, Fen } from '@jiuzhu/kernel';
import type { PersonId } from '../household/facts.ts';
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

export const linesOf = ({ grants }: Pick<Assistance, 'grants'>, month: Day): readonly EntitlementLine[] =>
  grants
    .filter(({ from, until, amount }) => from <= month && (until === undefined || month <= until) && amount > 0)
    .map(({ class: of, personId, amount, backFor }) => ({
      class: of,
      ...(personId ? { personId } : {}),
      amount,
      ...(backFor ? { backFor } : {}),
    }));

/** The first month that gives something and that payment has not been told of; none, where nothing is to come. */
export const nextMonth = (it: Pick<Assistance, 'grants' | 'toldOf'>): Day | undefined => {
  const begun = it.toldOf ? addMonths(it.toldOf, 1) : undefined;
  // lines only begin where a grant does
  const candidates = [...(begun ? [begun] : []), ...it.grants.map(({ from }) => from)].filter((month) => !begun || month >= begun).sort();
  return candidates.find((month) => linesOf(it, month).length > 0);
};

/** Every month up to this one that payment has not been told of, each for itself: the clock may have stood still. */
export const untold = (it: Pick<Assistance, 'grants' | 'toldOf'>, thisMonth: Day): readonly Entitlement[] => {
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
