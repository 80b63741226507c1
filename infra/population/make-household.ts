import { field } from './draw/field.ts';
import { draw } from './draw/source.ts';
import type { Household, Place } from './household.ts';
import { makeNatural } from './people/make-natural.ts';
import { placeOf, sourceOf } from './population.ts';
import type { Population } from './population.ts';
import { aimed } from './stress/aimed.ts';
import { cornerAt, cornerCase } from './stress/corners.ts';

const aimedShare = 0.66;
const cornerShare = 0.12;

/** The household of a place: the same whenever it is asked for, by whomever, before or after which others. */
export const makeHousehold = (population: Population, place: Place): Household => {
  if (population.mode === 'realistic') return makeNatural(population, place);
  const source = sourceOf(population, place);
  const drawn = draw(source, field.aim);
  if (drawn < aimedShare) return aimed(source, makeNatural(population, place), population.limits);
  if (drawn < aimedShare + cornerShare) return cornerCase(population, place, cornerAt(draw(source, field.corner)));
  return makeNatural(population, place);
};

/** The households from this number up to, and without, that one, each made when it is asked for. */
export function* households(population: Population, from: number, to: number): Generator<Household, void, undefined> {
  for (let index = from; index < to; index += 1) yield makeHousehold(population, placeOf(population, index));
}
