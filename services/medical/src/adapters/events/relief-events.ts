import { servedSince, serviceOf } from '@jiuzhu/casework';
import type { Event, RegionCode } from '@jiuzhu/kernel';
import { yearOf } from '@jiuzhu/kernel';
import { paymentDue } from '@jiuzhu/schema/events/medical/payment-due.ts';
import { reliefFundMoved } from '@jiuzhu/schema/events/medical/relief-fund-moved.ts';
import { reliefLetterServed } from '@jiuzhu/schema/events/medical/relief-letter-served.ts';
import type { ReliefFund } from '../../domain/emergency/relief-fund.ts';
import type { Relief } from '../../domain/emergency/relief.ts';

/** Every row of the ledger is told. */
export const fundEvents = ({ county, added }: ReliefFund): readonly Event[] =>
  added.map(({ number, kind, amount, balance, on }) =>
    reliefFundMoved({ county: county as RegionCode, entry: number, kind, amount, balance, on }),
  );

/** What is to be paid to which hospital and that it has its letter, and nothing of whom it treated. */
export const reliefEvents = (before: Relief | undefined, after: Relief): readonly Event[] => [
  ...paymentOf(before, after),
  ...servedOf(before, after),
];

const paymentOf = (before: Relief | undefined, { providerId, region, decision }: Relief): readonly Event[] => {
  if (!decision?.paymentId || before?.decision) return [];
  const { paymentId, amount, on } = decision;
  return [paymentDue({ paymentId, what: 'emergency', payee: 'provider', providerId, year: yearOf(on), amount, on, payer: region })];
};

const servedOf = (before: Relief | undefined, after: Relief): readonly Event[] =>
  servedSince(before, after).flatMap((notice) => {
    const { id: reliefId, providerId, decision } = after;
    const { servedOn } = notice;
    return servedOn ? [reliefLetterServed({ reliefId, providerId, servedOn, ...serviceOf(notice, decision?.remedies ?? {}) })] : [];
  });
