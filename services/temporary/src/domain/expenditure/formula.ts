import { addFen, fen, minFen, mulDiv, timesFen } from '@jiuzhu/kernel';
import type { Fen } from '@jiuzhu/kernel';
import type { Class } from '../household/class.ts';
import type { SpendingLaw } from '../law/expenditure-law.ts';
import { selfPaidOf, spendKinds } from './spend.ts';
import type { Spend, SpendKind } from './spend.ts';

/** What an amount is reckoned from. */
export type Spending = {
  readonly spends: readonly Pick<Spend, 'personId' | 'kind' | 'amount' | 'borne'>[];
  /** how many live from it */
  readonly persons: number;
  readonly class: Class;
  readonly settlement: 'urban' | 'rural';
};

type Row = SpendingLaw['expenditureFormula'][number];

/** What the formula comes to for one kind of spending, and by which of its figures. */
export type Line = {
  readonly of: SpendKind | 'all';
  readonly by: 'standard' | 'share' | 'each' | 'cap' | 'uncovered';
  readonly uncovered: Fen;
  readonly amount: Fen;
};

/** 按困难类型、困难程度: each kind of spending by the rows that are its own, all others together. Of what no row speaks nothing is given. */
export const linesOf = (it: Spending, law: SpendingLaw): readonly Line[] => {
  const rows = law.expenditureFormula.filter((row) => row.class === it.class);
  const own = spendKinds.filter((kind) => rows.some((row) => row.kind === kind));
  const others = it.spends.filter(({ kind }) => !own.includes(kind));
  return [...own, 'all' as const].flatMap((of) => {
    const spends = of === 'all' ? others : it.spends.filter(({ kind }) => kind === of);
    const uncovered = selfPaidOf(spends);
    const row = rowFrom(
      rows.filter(({ kind }) => kind === of),
      uncovered,
    );
    return row && uncovered > 0 ? [{ of, uncovered, ...lowestOf(row, { ...it, spends }, uncovered, law) }] : [];
  });
};

/** 分档: the last row that so much reaches. */
const rowFrom = (rows: readonly Row[], uncovered: Fen): Row | undefined =>
  rows.filter(({ from }) => from <= uncovered).toSorted((one, other) => other.from - one.from)[0];

const lowestOf = (row: Row, { spends, persons, settlement }: Spending, uncovered: Fen, law: SpendingLaw): Pick<Line, 'by' | 'amount'> => {
  const standard = law.standard[law.standardOf === 'own' ? settlement : 'urban'];
  const spenders = new Set(spends.map(({ personId }) => personId)).size;
  const figures: readonly Pick<Line, 'by' | 'amount'>[] = [
    ...(row.months > 0 ? [{ by: 'standard' as const, amount: timesFen(standard, persons * row.months) }] : []),
    ...(row.share > 0 ? [{ by: 'share' as const, amount: mulDiv(uncovered, row.share, 10_000, law.roundingMode, law.roundingUnit) }] : []),
    ...(row.each > 0 ? [{ by: 'each' as const, amount: timesFen(row.each, spenders) }] : []),
    ...(row.cap > 0 ? [{ by: 'cap' as const, amount: row.cap }] : []),
    { by: 'uncovered', amount: uncovered },
  ];
  return figures.reduce((least, one) => (one.amount < least.amount ? one : least));
};

export const sumOf = (lines: readonly Line[]): Fen => addFen(...lines.map(({ amount }) => amount));

/** All that is given for it is one, whatever it was given as: what was given is taken off the formula, and off what is uncovered to the fen. */
export const limitOf = (lines: readonly Line[], spends: Spending['spends'], given: Fen): Fen =>
  fen(Math.max(0, minFen(sumOf(lines), selfPaidOf(spends)) - given));
