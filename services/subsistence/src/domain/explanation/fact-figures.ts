import { showFigure } from '@jiuzhu/policy';
import { firstCounted, firstFinancial, placeOf } from '../classification/places.ts';
import type { HouseholdFact, VerifiedSum } from '../household/facts.ts';

/** How much a fact says, as it was told: money over its months, money owned, things by number and area. */
export const figureOfFact = ({ item, amount, months, count, area }: HouseholdFact): string => {
  const money = showFigure(amount, 'fen');
  if (placeOf[item] < firstFinancial) return `${money} / ${months === undefined ? '期间未写明' : `${String(months)} 个月`}`;
  if (placeOf[item] < firstCounted) return money;
  return `${count === undefined ? '数量未写明' : `数量 ${String(count)}`}${area === undefined ? '' : `，面积 ${showFigure(area, 'dm2')}`}`;
};

/** The same of a line of the report, which states income for twelve months. */
export const figureOfSum = ({ item, amount, count }: VerifiedSum): string => {
  if (placeOf[item] < firstFinancial) return `${showFigure(amount, 'fen')} / 12 个月`;
  return placeOf[item] < firstCounted ? showFigure(amount, 'fen') : `数量 ${String(count)}`;
};
