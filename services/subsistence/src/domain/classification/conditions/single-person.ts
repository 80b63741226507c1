import { allOf, condition, holds } from '@jiuzhu/policy';
import type { Test } from '@jiuzhu/policy';
import { articles } from '../../law/articles.ts';
import { monthlyFen, shareOf } from '../monthly.ts';
import { marginConditions } from './margin.ts';
import { atAlone } from './places-of-facts.ts';
import type { WhereJudged } from './where-judged.ts';

/**
 * 单人户: of those who count, a gravely disabled or gravely ill member of a margin household, who alone applies (57号 Art 8), and whose own income is below the
 * standard (Order 649 Art 9). Where the household as a whole is entitled, it is admitted with all its members (83号 一(一)).
 */
export const aloneTest = (where: WhereJudged): Test => {
  const { law, settlement } = where;
  return allOf([
    holds({ code: 'counts-as-member', article: articles.members, fact: atAlone.counts, standard: law.sources.excludedMembers }),
    holds({
      code: 'single-person-ground',
      article: articles.alone,
      fact: atAlone.ground,
      standard: law.sources.singlePersonDisabilities,
    }),
    holds({ code: 'household-not-entitled', article: articles.wholeHousehold, fact: atAlone.notEntitled }),
    ...marginConditions(where),
    condition({
      ...{ code: 'own-income', article: articles.entitlement, fact: atAlone.ownIncome, comparator: law.incomeComparator, ...monthlyFen },
      limit: shareOf(law.standard[settlement], 10_000),
      standard: law.sources.standard,
    }),
  ]);
};
