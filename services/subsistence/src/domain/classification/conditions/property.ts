import { fen, mulDiv } from '@jiuzhu/kernel';
import { condition } from '@jiuzhu/policy';
import type { Condition } from '@jiuzhu/policy';
import { articles } from '../../law/articles.ts';
import type { PropertyClass } from '../../law/property-law.ts';
import { at } from './places-of-facts.ts';
import type { WhereJudged } from './where-judged.ts';

/**
 * 家庭财产, 57号 Art 14: item by item against the region's limits for one class. It is the whole household's, whoever of it is judged: what is owned
 * belongs to nobody of them alone until somebody says so.
 */
export const propertyWithin = ({ law, settlement }: WhereJudged, of: PropertyClass): readonly Condition[] => {
  const { sources } = law;
  const article = of === 'tekun' ? articles.tekunProperty : articles.property;
  return [
    condition({
      ...{ code: 'financial-assets', article, unit: 'fen', fact: at.financial, comparator: law.propertyComparator },
      // a multiple of a year's standard for all members
      limit: (_, members) => mulDiv(fen(law.standard[settlement] * 12 * members), law.financialAssets[of], 10_000, 'down'),
      standard: sources.financialAssets,
    }),
    condition({ code: 'vehicles', article, fact: at.vehicles, limit: law.vehicles[of], standard: sources.vehicles }),
    condition({
      ...{ code: 'homes', article, fact: at.homes, limit: law.homes[of], standard: sources.homes },
      // several small homes are no wealth: all of them together within the area for each member
      unless: condition({
        ...{ code: 'home-area', article, unit: 'dm2', fact: at.homeArea, standard: sources.homeArea },
        limit: (_, members) => law.homeArea[of] * members,
      }),
    }),
    condition({ code: 'businesses', article, fact: at.businesses, limit: law.businesses[of], standard: sources.businesses }),
    condition({ code: 'machinery', article, fact: at.machinery, limit: law.machinery[of], standard: sources.machinery }),
  ];
};
