import { atLeast, unknown } from '@jiuzhu/policy';
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

/** Of what was told without its number only so much is known as was found, or told with it. */
export const countOf = (account: Account, item: CountedItem): number => {
  if (account.reportNeeds.length > 0) return unknown;
  const counted = amountAt(account, placeOf[item]);
  return isIn(account.uncounted, placeOf[item]) ? atLeast(counted) : counted;
};

/** Of all homes together; until each of them has been measured, at least of those that have. */
export const areaOf = ({ homeArea, homesMeasured, reportNeeds }: Account, homes: number): number => {
  if (reportNeeds.length > 0) return unknown;
  return homes >= 0 && homes <= homesMeasured ? homeArea : atLeast(homeArea);
};
