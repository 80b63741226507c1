import { addMonths, fen, lastOfMonth } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import type { EntitlementLaw } from '../law/law.ts';
import { standingGrants } from './assistance.ts';
import type { Assistance, RunningGrant } from './assistance.ts';
import type { AssistanceDecision } from './assistance-decision.ts';
import { groundOf } from './basis.ts';
import { comesTo } from './comes-to.ts';
import { grantsOf } from './outturn-grants.ts';

/** The standards of a day as they are known now; none, where not all that the law names was adopted for it. */
export type LawOfDay = (day: Day) => EntitlementLaw | undefined;

/**
 * 补发: a standard holds from its day, though it be decided later. Of each month that runs under what is given now and was to be judged by higher standards, what was
 * found last gives the difference, paid with the first month of the decision as a line of its own. What is given begins anew with each decision, so that no month is made
 * up for twice; and what would have been less, or of another class, is taken from nobody backwards.
 */
export const backPay = (it: Assistance, lawOf: LawOfDay, from: Day): readonly RunningGrant[] => {
  const { bases = [] } = it;
  const grounds = bases.map(groundOf);
  const had = standingGrants(it);
  const byLaw = new Map<string, ReturnType<typeof comesTo>>();
  return monthsOf(had, from).flatMap((month) => {
    const law = bases.length > 0 ? lawOf(month) : undefined;
    if (!law) return [];
    const outturn = byLaw.get(law.hash) ?? comesTo(grounds, law);
    byLaw.set(law.hash, outturn);
    if (outturn.class !== it.class) return [];
    return grantsOf(outturn, bases, from).flatMap((due): RunningGrant[] => {
      const old = had.find((one) => one.class === due.class && one.personId === due.personId && one.from <= month);
      const less = old ? due.amount - old.amount : 0;
      return less > 0 ? [{ ...due, amount: fen(less), until: lastOfMonth(from), backFor: month }] : [];
    });
  });
};

/** Of a decision, what it makes up for, month by month. */
export const backOf = (back: readonly RunningGrant[]): Pick<AssistanceDecision, 'back'> => {
  const months = [...Map.groupBy(back, ({ backFor }) => backFor)].flatMap(([month, all]) =>
    month ? [{ month, amount: fen(all.reduce((sum, { amount }) => sum + amount, 0)) }] : [],
  );
  return months.length > 0 ? { back: months } : {};
};

const monthsOf = (had: readonly RunningGrant[], end: Day): readonly Day[] => {
  const [first] = had.map(({ from }) => from).sort();
  return first === undefined ? [] : monthsFrom(first, end);
};

const monthsFrom = (month: Day, end: Day): readonly Day[] => (month < end ? [month, ...monthsFrom(addMonths(month, 1), end)] : []);
