import { basisPoints, choice, count, fenPerPersonMonth, type Law, mayLack, squareMetres, type Standards } from '@jiuzhu/policy';

/** What a household may be recognised as, each with limits of its own (民发〔2021〕57号, articles 8 and 14; 43号; 刚性支出困难家庭认定办法). */
export const classes = ['tekun', 'dibao', 'margin', 'rigid'] as const;
export type HouseholdClass = (typeof classes)[number];

const byClass = { by: classes } as const;

/**
 * The region's limits of property, that a report on social assistance is compared with: the same that the programme weighs. A place that has not
 * set one has none: the comparison is left out, and the report says so.
 */
export const limitsLaw = {
  standard: mayLack(fenPerPersonMonth('subsistence.standard', { by: 'settlement' })),
  comparator: mayLack(choice('subsistence.property.comparator', ['lt', 'le'])),
  /** of one year's standard, per person */
  financialAssets: mayLack(basisPoints('subsistence.property.financial-assets', byClass)),
  vehicles: mayLack(count('subsistence.property.vehicles', byClass)),
  homes: mayLack(count('subsistence.property.homes', byClass)),
  homeArea: mayLack(squareMetres('subsistence.property.home-area', byClass)),
  businesses: mayLack(count('subsistence.property.businesses', byClass)),
  machinery: mayLack(count('subsistence.property.machinery', byClass)),
} satisfies Law;

export type Limits = Standards<typeof limitsLaw>;
