import { allOf, condition } from '@jiuzhu/policy';
import type { Condition, Test } from '@jiuzhu/policy';
import { articles } from '../../law/articles.ts';
import { monthlyFen, shareOf } from '../monthly.ts';
import { somebodyCounts } from './members.ts';
import { at } from './places-of-facts.ts';
import { propertyWithin } from './property.ts';
import type { WhereJudged } from './where-judged.ts';

/** 低保边缘家庭, 57号 Art 8: from the standard up to its multiple, and property within the limits for this class. A recognition, without cash. */
export const marginTest = (where: WhereJudged): Test => allOf([somebodyCounts(where.law), ...marginConditions(where)]);

export const marginConditions = (where: WhereJudged): readonly Condition[] => {
  const { law, settlement } = where;
  return [
    condition({
      ...{ code: 'margin-floor', article: articles.margin, fact: at.income, comparator: notBelow[law.incomeComparator], ...monthlyFen },
      limit: (members) => shareOf(law.standard[settlement] * members, 10_000),
      standard: law.sources.standard,
    }),
    condition({
      ...{ code: 'margin-income', article: articles.margin, fact: at.income, comparator: law.marginComparator, ...monthlyFen },
      limit: (members) => shareOf(law.standard[settlement] * members, law.marginMultiple),
      standard: law.sources.marginMultiple,
    }),
    ...propertyWithin(where, 'margin'),
  ];
};

/** Who is not below the standard is at it or above; where "at most" is enough for the allowance, above it. */
const notBelow = { lt: 'ge', le: 'gt' } as const;
