import { addFen } from '@jiuzhu/kernel';
import type { Day, Fen, Id } from '@jiuzhu/kernel';

export const entryKinds = ['opened', 'replenished', 'granted', 'repaid', 'released'] as const;

/** A row of the ledger: what came into the reserve, or left it (below 0), and what is in it since. */
export type Entry = {
  readonly number: number;
  readonly kind: (typeof entryKinds)[number];
  readonly amount: Fen;
  readonly balance: Fen;
  readonly on: Day;
  readonly by: string;
  readonly caseId?: Id<'temporary-case'> | undefined;
  readonly decision?: number | undefined;
  /** the number of the document by which money came */
  readonly document?: string | undefined;
};

/** 储备金: what a township has to pay from at once. `added`: the rows of this change. */
export type Reserve = {
  readonly township: string;
  readonly balance: Fen;
  readonly entries: number;
  readonly version: number;
  readonly added: readonly Entry[];
};

type Given = Omit<Entry, 'number' | 'balance'>;

export const opened = (township: string, given: Omit<Given, 'kind'>): Reserve =>
  entered({ township, balance: 0 as Fen, entries: 0, version: 0, added: [] }, { ...given, kind: 'opened' });

/** Whoever asks has looked that it suffices: `holds`. */
export const entered = (it: Reserve, given: Given): Reserve => {
  const entry: Entry = { ...given, number: it.entries + 1, balance: addFen(it.balance, given.amount) };
  return { ...it, balance: entry.balance, entries: entry.number, added: [...it.added, entry] };
};

export const holds = ({ balance }: Pick<Reserve, 'balance'>, amount: Fen): boolean => amount <= balance;
