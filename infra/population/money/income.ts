import { field } from '../draw/field.ts';
import { normal } from '../draw/normal.ts';
import { draw } from '../draw/source.ts';
import type { Source } from '../draw/source.ts';
import type { HouseholdType, Settlement } from '../household.ts';
import { isSevere } from '../people/bodies.ts';
import type { Life } from '../people/life.ts';
import { incomeFigures, povertyFactors } from './income-figures.ts';

/** Fen a month of one member by the four kinds. */
export type Earned = { wage: number; operating: number; property: number; transfer: number };

/** How likely it is that a household belongs to the poor: what they are beside the log-normal middle has a tail of its own. */
const povertyRate = (lives: readonly Life[], type: HouseholdType, base: number): number => {
  let [children, earners, severe, ill] = [0, 0, false, false];
  for (const { relation, work, disability, majorIllness } of lives) {
    if (relation === 'child') children += 1;
    if (work !== 'none') earners += 1;
    severe ||= isSevere(disability);
    ill ||= majorIllness;
  }
  let rate = base;
  if (severe) rate *= povertyFactors.severe;
  if (ill) rate *= povertyFactors.ill;
  if (earners === 0) rate *= povertyFactors.noEarner;
  if (type === 'lone-parent') rate *= povertyFactors.loneParent;
  if (type === 'skip-generation') rate *= povertyFactors.skipGeneration;
  if (type === 'single-elder') rate *= povertyFactors.elderAlone;
  if (children >= 3) rate *= povertyFactors.manyChildren;
  return Math.min(rate, 60);
};

/** Income by person and month, in fen: drawn for the household, so that mean and median are what is published, and higher where more of them earn. */
const perPerson = (source: Source, lives: readonly Life[], type: HouseholdType, settlement: Settlement): number => {
  const figures = incomeFigures[settlement];
  if (draw(source, field.poor) * 100 < povertyRate(lives, type, figures['poor-rate']))
    return figures['poor-median-month'] * 100 * Math.exp(figures['poor-sigma'] * normal(draw(source, field.poorIncome)));
  const earners = lives.reduce((sum, { work, pensioned }) => sum + (work !== 'none' || pensioned ? 1 : 0), 0);
  const weight = figures['earner-weight'];
  const deviate = weight * ((earners / lives.length - 0.55) / 0.33) + Math.sqrt(1 - weight * weight) * normal(draw(source, field.income));
  return (figures['median-year'] / 12) * 100 * Math.exp(figures.sigma * deviate);
};

/** The household's income, divided by who works, who draws a pension and who owns: whole yuan a month, so that twelve months are exact. */
export const earnedBy = (source: Source, lives: readonly Life[], type: HouseholdType, settlement: Settlement): readonly Earned[] => {
  const figures = incomeFigures[settlement];
  const monthly = perPerson(source, lives, type, settlement) * lives.length;
  const weights = lives.map(({ work, pensioned, labour }, no): Earned => {
    const share = work === 'none' ? 0 : (0.6 + draw(source, field.wage, no)) * (labour === 'partial' ? 0.5 : 1);
    return {
      wage: work === 'wage' ? share * figures['wage-weight'] : 0,
      operating: work === 'own' ? share * figures['operating-weight'] : 0,
      property: no === 0 && draw(source, field.propertyIncome) < 0.5 ? 2 * figures['property-weight'] : 0,
      transfer:
        (pensioned ? figures['pension-weight'] * (0.6 + draw(source, field.pensionAmount, no)) : 0) +
        (no === 0 ? figures['support-weight'] : 0),
    };
  });
  const sum = weights.reduce((all, { wage, operating, property, transfer }) => all + wage + operating + property + transfer, 0);
  const yuanEach = monthly / sum / 100;
  const yuan = (weight: number): number => (weight === 0 ? 0 : Math.round(weight * yuanEach) * 100);
  for (const weight of weights) {
    weight.wage = yuan(weight.wage);
    weight.operating = yuan(weight.operating);
    weight.property = yuan(weight.property);
    weight.transfer = yuan(weight.transfer);
  }
  return weights;
};
