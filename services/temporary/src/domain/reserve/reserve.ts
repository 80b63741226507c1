import { emptyFund, entered, type Fund, type FundEntry } from '@jiuzhu/casework';
import type { Id } from '@jiuzhu/kernel';

export const entryKinds = ['opened', 'replenished', 'granted', 'repaid', 'released'] as const;

/** A row of the ledger of a reserve, and which decision of which case it is of. */
export type Entry = FundEntry<(typeof entryKinds)[number]> & {
  readonly caseId?: Id<'temporary-case'> | undefined;
  readonly decision?: number | undefined;
};

/** 储备金: what a township has to pay from at once. */
export type Reserve = Fund<Entry> & { readonly township: string; readonly version: number };

export const opened = (township: string, given: Omit<Entry, 'number' | 'balance' | 'kind'>): Reserve =>
  entered<Reserve>({ ...emptyFund, township, version: 0 }, { ...given, kind: 'opened' });
