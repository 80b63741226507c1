import { basisPoints, choice, count, squareMetres } from '@jiuzhu/policy';
import type { Law } from '@jiuzhu/policy';

/** Each limit has a figure for each class that a household may be recognised as (57号 Art 8, 14; 43号 Art 7; 刚性支出困难家庭认定办法). */
const byClass = { by: ['tekun', 'dibao', 'margin', 'rigid'] } as const;
export type PropertyClass = (typeof byClass.by)[number];

/** 家庭财产: 57号 Art 14. */
export const propertyLaw = {
  propertyComparator: choice('subsistence.property.comparator', ['lt', 'le']),
  /** financial assets per person, as a multiple of the standard of one year */
  financialAssets: basisPoints('subsistence.property.financial-assets', byClass),
  vehicles: count('subsistence.property.vehicles', byClass),
  /** homes beyond this count are accepted while all homes together stay within the area per person */
  homes: count('subsistence.property.homes', byClass),
  homeArea: squareMetres('subsistence.property.home-area', byClass),
  businesses: count('subsistence.property.businesses', byClass),
  machinery: count('subsistence.property.machinery', byClass),
} satisfies Law;
