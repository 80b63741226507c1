import { emptyFund, entered, type Fund, type FundEntry } from '@jiuzhu/casework';
import { type Fen, fen, subtractFen } from '@jiuzhu/kernel';
import type { ReliefId } from './relief.ts';

export const reliefEntryKinds = ['replenished', 'paid', 'repaid'] as const;

/** A row of the ledger, and the emergency that it is of. */
export type ReliefEntry = FundEntry<(typeof reliefEntryKinds)[number]> & { readonly reliefId?: ReliefId | undefined };

/** 疾病应急救助基金 of a county (649号 Art 32). */
export type ReliefFund = Fund<ReliefEntry> & { readonly county: string };

type Given = Omit<ReliefEntry, 'number' | 'balance' | 'kind'>;

/** Money came; the first opens it. */
export const replenished = (fund: ReliefFund | undefined, county: string, given: Given): ReliefFund =>
  entered<ReliefFund>(fund ?? { ...emptyFund, county }, { ...given, kind: 'replenished' });

/** A hospital is paid. Whoever asks has looked that it suffices. */
export const paidOut = (fund: ReliefFund, { amount, ...given }: Given): ReliefFund =>
  entered(fund, { ...given, kind: 'paid', amount: below(amount) });

/** What was asked back came in. */
export const paidBack = (fund: ReliefFund, given: Given): ReliefFund => entered(fund, { ...given, kind: 'repaid' });

const below = (amount: Fen): Fen => subtractFen(fen(0), amount);
