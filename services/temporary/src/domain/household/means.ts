import { addFen, fen, mulDiv } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import { isUnknown, unknown } from '@jiuzhu/policy';
import { excludableItems, financialItems, incomeItems } from './facts.ts';
import type { HouseholdFact, Report } from './facts.ts';

/** What a household has, for weighing: fen a year, fen in all, and numbers; `unknown` where nobody can say. */
export type Means = { readonly income: number; readonly financial: number; readonly vehicles: number; readonly homes: number };

type Known = { readonly facts: readonly HouseholdFact[]; readonly report: Report | undefined; readonly excluded: readonly string[] };

const nobodyKnows: Means = { income: unknown, financial: unknown, vehicles: unknown, homes: unknown };

/**
 * 家庭可支配收入, 家庭财产: of each item what was told or what was found, whichever is more, so that nothing counts twice. Without a whole report that still holds
 * nothing is known, and of an income of which nobody has said anything neither is that.
 */
export const meansOf = ({ facts, report, excluded }: Known, on: Day): Means => {
  if (!report?.complete || report.validUntil < on) return nobodyKnows;
  const property = facts.filter(({ kind }) => kind === 'property');
  const more = (item: string, measure: (it: Measured) => number): number =>
    Math.max(total(property, item, measure), total(report.sums, item, measure));
  return {
    income: incomeOf(facts, report, excluded),
    financial: addFen(...financialItems.map((item) => fen(more(item, amountOf)))),
    vehicles: more('vehicle', countOf),
    homes: more('home', countOf),
  };
};

type Measured = Pick<HouseholdFact, 'kind' | 'item' | 'amount' | 'count'>;
const amountOf = ({ amount }: Measured): number => amount;
/** A thing that was told without its number is one at least. */
const countOf = ({ count = 1 }: Measured): number => count;

const total = (all: readonly Measured[], item: string, measure: (it: Measured) => number): number =>
  all.filter((it) => it.item === item).reduce((sum, it) => sum + measure(it), 0);

/** Agencies find transfers without saying of which sort: what was told of those that are left out is left out of what was found too. */
const incomeOf = (facts: readonly HouseholdFact[], { sums }: Report, excluded: readonly string[]): number => {
  const told = facts.filter(({ kind }) => kind === 'income').map((it) => ({ ...it, amount: ofYear(it) }));
  if (told.length === 0 && sums.every(({ kind }) => kind !== 'income')) return unknown;
  const left = excludableItems.filter((item) => excluded.includes(item)).reduce((sum, item) => sum + total(told, item, amountOf), 0);
  const counted = excludableItems.filter((item) => !excluded.includes(item)).map((item) => total(told, item, amountOf));
  const others = counted.reduce((sum, it) => sum + it, 0);
  return incomeItems.reduce((sum, item) => {
    const found = total(sums, item, amountOf);
    const declared = total(told, item, amountOf);
    return sum + (item === 'transfer' ? Math.max(declared + others, found - left) : Math.max(declared, found));
  }, 0);
};

const ofYear = ({ amount, months }: HouseholdFact) => mulDiv(amount, 12, months ?? 12, 'down');

/** For each of so many: of a part of a fen nobody is held to have more. */
export const perHead = (amount: number, heads: number): number =>
  isUnknown(amount) ? unknown : mulDiv(fen(amount), 1, Math.max(1, heads), 'down');
