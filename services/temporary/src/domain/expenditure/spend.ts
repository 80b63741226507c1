import { addFen, fen, maxFen, subtractFen } from '@jiuzhu/kernel';
import type { Fen, Id } from '@jiuzhu/kernel';

export const spendKinds = ['medical', 'education', 'housing', 'living'] as const;
export type SpendKind = (typeof spendKinds)[number];

/** 支出: what one of them had to spend, what others bear of it, and the paper that shows it, by its hash. */
export type Spend = {
  readonly personId: Id<'person'>;
  readonly kind: SpendKind;
  readonly amount: Fen;
  /** insurance, medical assistance, donations: 经各种救助帮扶后 */
  readonly borne: Fen;
  readonly paperHash: string;
};

type Counted = Pick<Spend, 'amount' | 'borne'>;

export const costOf = (all: readonly Counted[]): Fen => addFen(...all.map(({ amount }) => amount));
export const borneOf = (all: readonly Counted[]): Fen => addFen(...all.map(({ borne }) => borne));
/** 自付费用: what nobody bears. */
export const selfPaidOf = (all: readonly Counted[]): Fen => maxFen(fen(0), subtractFen(costOf(all), borneOf(all)));
