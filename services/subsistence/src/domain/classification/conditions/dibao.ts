import { allOf, condition } from '@jiuzhu/policy';
import type { Condition, Test } from '@jiuzhu/policy';
import { articles } from '../../law/articles.ts';
import { monthlyFen, shareOf } from '../monthly.ts';
import { somebodyCounts } from './members.ts';
import { at } from './places-of-facts.ts';
import { propertyWithin } from './property.ts';
import type { WhereJudged } from './where-judged.ts';

/**
 * 最低生活保障, Order 649 Art 9: somebody counts, the household's income per member is below the standard, and its property is within the region's limits.
 * Nothing else is asked: capacity to work, occupation or status are no conditions (民发〔2022〕83号 一(一)).
 */
export const dibaoTest = (where: WhereJudged): Test =>
  allOf([somebodyCounts(where.law), incomeBelowStandard(where), ...propertyWithin(where, 'dibao')]);

/** The income of all against the standard of all: per member the same verdict, and nothing is divided. */
const incomeBelowStandard = ({ law: { standard, incomeComparator, sources }, settlement }: WhereJudged): Condition =>
  condition({
    ...{ code: 'income', article: articles.entitlement, fact: at.income, comparator: incomeComparator, ...monthlyFen },
    limit: (members) => shareOf(standard[settlement] * members, 10_000),
    standard: sources.standard,
  });
