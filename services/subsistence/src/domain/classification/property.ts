import { unknown } from '@jiuzhu/policy';
import type { CountedItem } from '../household/facts.ts';
import { amountAt } from './account.ts';
import type { Account } from './account.ts';
import { firstCounted, firstFinancial, isIn, placeOf } from './places.ts';

/** Deposits, securities, insurance, online finance together. */
export const financialOf = (account: Account): number => {
  if (account.reportNeeds.length > 0) return unknown;
  let total = 0;
  for (let place = firstFinancial; place < firstCounted; place += 1) total += amountAt(account, place);
  return Number.isSafeInteger(total) ? total : unknown;
};

export const countOf = (account: Account, item: CountedItem): number =>
  account.reportNeeds.length > 0 || isIn(account.uncounted, placeOf[item]) ? unknown : amountAt(account, placeOf[item]);

/** Of all homes together, once each of them has been measured. */
export const areaOf = ({ homeArea, homesMeasured }: Account, homes: number): number => (homes <= homesMeasured ? homeArea : unknown);
