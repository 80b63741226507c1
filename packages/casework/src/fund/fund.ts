import { addFen, type Fen, fen } from '@jiuzhu/kernel';
import type { Act } from '../act.ts';

/** A row of the book of a fund: what came into it, or left it (below 0), and what is in it since. */
export type FundEntry<Kind extends string = string> = Act & {
  readonly number: number;
  readonly kind: Kind;
  readonly amount: Fen;
  readonly balance: Fen;
  /** the number of the document by which money came */
  readonly document?: string | undefined;
};

/** 专款: what there is to pay from, and how many rows its book has. `added`: the rows of this change. */
export type Fund<E extends FundEntry = FundEntry> = { readonly balance: Fen; readonly entries: number; readonly added: readonly E[] };

export const emptyFund = { balance: fen(0), entries: 0, added: [] } as const satisfies Fund;

/** The rows are counted from 1, without a gap. Whoever takes something out has looked that it suffices. */
export const entered = <F extends Fund>(it: F, given: Omit<F['added'][number], 'number' | 'balance'>): F => {
  const entry = { ...given, number: it.entries + 1, balance: addFen(it.balance, (given as Pick<FundEntry, 'amount'>).amount) };
  return { ...it, balance: entry.balance, entries: entry.number, added: [...it.added, entry] };
};

/** A fund is never overdrawn. */
export const suffices = ({ balance }: Pick<Fund, 'balance'>, amount: Fen): boolean => amount <= balance;
