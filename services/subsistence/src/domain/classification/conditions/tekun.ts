import { allOf, condition, holds } from '@jiuzhu/policy';
import type { Test } from '@jiuzhu/policy';
import { articles } from '../../law/articles.ts';
import { monthlyFen, shareOf } from '../monthly.ts';
import { atTekun } from './places-of-facts.ts';
import { propertyWithin } from './property.ts';
import type { WhereJudged } from './where-judged.ts';

/**
 * 特困人员, 43号 Art 4: the old, the disabled and the young who cannot work, have nothing to live on, and nobody who must and can support them.
 */
export const tekunTests = (where: WhereJudged): { readonly person: Test; readonly nobody: Test } => {
  const { law, settlement } = where;
  const category = holds({ code: 'tekun-category', article: articles.extremeDifficulty, fact: atTekun.category });
  const person = allOf([
    category,
    holds({ code: 'tekun-no-labour', article: articles.noLabour, fact: atTekun.noLabour, standard: law.sources.tekunDisabilities }),
    condition({
      ...{ code: 'tekun-income', article: articles.noLivingSource, fact: atTekun.ownIncome, comparator: 'lt', ...monthlyFen },
      limit: shareOf(law.standard[settlement], 10_000),
      standard: law.sources.standard,
    }),
    ...propertyWithin(where, 'tekun'),
    condition({ code: 'tekun-obligors', article: articles.obligor, fact: atTekun.obligors, limit: 0 }),
    holds({ code: 'tekun-child-programme', article: articles.childProgramme, fact: atTekun.childProgramme }),
  ]);
  return { person, nobody: allOf([category]) };
};
