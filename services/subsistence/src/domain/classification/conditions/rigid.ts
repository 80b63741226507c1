import { allOf, condition, holds } from '@jiuzhu/policy';
import type { Test } from '@jiuzhu/policy';
import { articles } from '../../law/articles.ts';
import { monthly, monthlyFen } from '../monthly.ts';
import { somebodyCounts } from './members.ts';
import { at, atRigid } from './places-of-facts.ts';
import { propertyWithin } from './property.ts';
import type { WhereJudged } from './where-judged.ts';

/**
 * 刚性支出困难家庭: income per member below last year's disposable income, rigid spending beyond its share of the income, and property within the
 * limits for this class. A recognition, without cash, for those whom no class before it fits.
 */
export const rigidTest = (where: WhereJudged): Test => {
  const { law, settlement } = where;
  return allOf([
    somebodyCounts(law),
    condition({
      ...{ code: 'rigid-spending', article: articles.rigid, fact: atRigid.spending, comparator: law.rigidComparator, ...monthlyFen },
      limit: 0,
      standard: law.sources.rigidRatio,
      // without any income its share is not defined, and counts as exceeded
      unless: holds({ code: 'rigid-no-income', article: articles.rigid, fact: atRigid.noIncome }),
    }),
    condition({
      ...{ code: 'rigid-income', article: articles.rigid, fact: at.income, comparator: 'lt', ...monthlyFen },
      limit: (members) => monthly(law.disposableIncome[settlement] * members, 12),
      standard: law.sources.disposableIncome,
    }),
    ...propertyWithin(where, 'rigid'),
  ]);
};

/** Which of the conditions is that of the spending: its limit is a share of the household's own income. */
export const spendingAmongRigid = 1;
