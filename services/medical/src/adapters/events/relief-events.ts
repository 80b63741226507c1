import type { Event, RegionCode } from '@jiuzhu/kernel';
import { yearOf } from '@jiuzhu/kernel';
import { paymentDue } from '@jiuzhu/schema/events/medical/payment-due.ts';
import { reliefFundMoved } from '@jiuzhu/schema/events/medical/relief-fund-moved.ts';
import type { ReliefFund } from '../../domain/emergency/relief-fund.ts';
import type { Relief } from '../../domain/emergency/relief.ts';

/** Every row of the ledger is told. */
export const fundEvents = ({ county, added }: ReliefFund): readonly Event[] =>
  added.map(({ number, kind, amount, balance, on }) =>
    reliefFundMoved({ county: county as RegionCode, entry: number, kind, amount, balance, on }),
  );

/** What is to be paid to which hospital, and nothing of whom it treated. */
export const reliefEvents = (before: Relief | undefined, { providerId, region, decision }: Relief): readonly Event[] => {
  if (!decision?.paymentId || before?.decision) return [];
  const { paymentId, amount, on } = decision;
  return [paymentDue({ paymentId, what: 'emergency', payee: 'provider', providerId, year: yearOf(on), amount, on, payer: region })];
};
