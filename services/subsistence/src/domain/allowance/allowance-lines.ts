import { addMonths } from '@jiuzhu/kernel';
import type { Day, Fen } from '@jiuzhu/kernel';
import type { Allowance, Allowances, Claimed } from './allowance.ts';

/** What is due of one allowance in one month: what payment will take. */
export type AllowanceLine = Claimed & { readonly amount: Fen };
/** Of a month, by its first day. */
export type AllowanceMonth = { readonly month: Day; readonly lines: readonly AllowanceLine[] };

const monthIn = (month: Day): number => Number(month.slice(5, 7));

const isPaidIn = (it: Allowance, month: Day): boolean => it.every !== 'year' || it.paidIn === monthIn(month);

export const allowanceLinesOf = ({ given }: Pick<Allowances, 'given'>, month: Day): readonly AllowanceLine[] =>
  given
    .filter((it) => it.from <= month && (it.until === undefined || month <= it.until) && isPaidIn(it, month) && it.amount > 0)
    .map(({ kind, personId, amount }) => ({ kind, ...(personId ? { personId } : {}), amount }));

type Running = Pick<Allowances, 'given' | 'toldOf'>;

/** The first month in which one of them is paid, from a month on: of what is paid once a year, within the next twelve. */
const firstFrom = (it: Allowance, month: Day): Day | undefined => {
  const begins = it.from > month ? it.from : month;
  const ahead = it.every === 'year' ? ((it.paidIn ?? 1) - monthIn(begins) + 12) % 12 : 0;
  const paid = addMonths(begins, ahead);
  return it.amount === 0 || (it.until !== undefined && paid > it.until) ? undefined : paid;
};

/** The first month that gives something and that payment has not been told of; none, where nothing is to come. */
export const nextAllowanceMonth = ({ given, toldOf }: Running): Day | undefined =>
  given
    .flatMap((it) => firstFrom(it, toldOf ? addMonths(toldOf, 1) : it.from) ?? [])
    .sort()
    .at(0);

/** Every month up to this one that payment has not been told of, each for itself: the clock may have stood still. */
export const untoldAllowances = (it: Running, thisMonth: Day): readonly AllowanceMonth[] => {
  const month = nextAllowanceMonth(it);
  if (month === undefined || month > thisMonth) return [];
  return [{ month, lines: allowanceLinesOf(it, month) }, ...untoldAllowances({ ...it, toldOf: month }, thisMonth)];
};

/** Payment has been told; of what had ended before, nothing is left to say, but that somebody had once what is given once. */
export const allowancesToldOf = (it: Allowances, month: Day): Allowances => ({
  ...it,
  toldOf: month,
  given: it.given.filter(({ until, every }) => every === 'once' || until === undefined || until >= addMonths(month, 1)),
});
