import type { Id } from '@jiuzhu/kernel';
import { field } from '../draw/field.ts';
import { normal } from '../draw/normal.ts';
import { draw, whole } from '../draw/source.ts';
import type { Source } from '../draw/source.ts';
import type { Disability, Household, Member } from '../household.ts';
import { identifier } from '../identifier.ts';
import { sourceOf } from '../population.ts';
import type { Population } from '../population.ts';
import { lookUp } from '../tables/look-up.ts';

/** Who owes support by law and lives elsewhere: what 43号 Art 8 asks of them. */
export type Obligor = {
  readonly obligorId: Id<'obligor'>;
  readonly relation: 'child' | 'parent';
  readonly age: number;
  /** fen a month */
  readonly income: number;
  readonly disability: Disability | undefined;
  /** can act for themselves by civil law */
  readonly civilCapacity: boolean;
  readonly away: 'missing' | 'prison' | undefined;
  readonly receives: 'dibao' | 'tekun' | undefined;
  /** owns no more than a low-income household may */
  readonly propertyOk: boolean;
  readonly authorised: boolean;
};

const lineOf = lookUp('obligor');
const figure = (name: string): number => lineOf({ figure: name }).number('value');
const none = { elder: figure('elder-none') / 100, adult: figure('adult-none') / 100, minor: figure('minor-none') / 100 };
const rates = {
  severe: figure('severe-disability') / 100,
  incapable: figure('no-capacity') / 100,
  away: figure('missing-or-imprisoned') / 100,
  dibao: figure('dibao') / 100,
  tekun: figure('tekun') / 100,
  propertyOk: figure('property-ok') / 100,
};
const median = { urban: figure('median-month-urban') * 100, rural: figure('median-month-rural') * 100 };
const sigma = figure('sigma');
const most = 8;

/** Children of the old, parents of everyone else: those of the household's own are not among them. */
export const obligorsElsewhere = (
  population: Population,
  household: Household,
  { age, relation }: Member,
  no: number,
): readonly Obligor[] => {
  const source = sourceOf(population, household.place);
  const isMinor = age < 18;
  if (isMinor && relation === 'child') return [];
  const lacking = isMinor ? none.minor : age >= 60 ? none.elder : none.adult;
  const drawn = draw(source, field.obligors, no);
  if (drawn < lacking) return [];
  const count = age >= 60 ? 1 + Math.floor(((drawn - lacking) / (1 - lacking)) * 4) : 1 + Math.round((drawn - lacking) / (1 - lacking));
  return Array.from({ length: count }, (_, at) => obligor(population, household, source, no * most + at, age));
};

/** `at` tells the obligors of all members apart: up to eight of each of thirty-one. */
const obligor = (population: Population, household: Household, source: Source, at: number, of: number): Obligor => {
  const isChild = of >= 60;
  const gap = whole(21, 38, draw(source, field.obligorAge, at));
  const drawn = draw(source, field.obligorCapacity, at);
  const away = draw(source, field.obligorCapacity, at, 1);
  const aid = draw(source, field.obligorAid, at);
  const severe = draw(source, field.obligorDisability, at);
  return {
    obligorId: identifier('obligor', population, household.place, at),
    relation: isChild ? 'child' : 'parent',
    age: isChild ? Math.max(18, of - gap) : Math.min(95, of + gap),
    income: Math.round((median[household.settlement] * Math.exp(sigma * normal(draw(source, field.obligorIncome, at)))) / 100) * 100,
    disability: severe < rates.severe ? { kind: 'physical', grade: severe < rates.severe / 2 ? 1 : 2 } : undefined,
    civilCapacity: drawn >= rates.incapable,
    away: away >= rates.away ? undefined : away < rates.away / 2 ? 'missing' : 'prison',
    receives: aid < rates.tekun ? 'tekun' : aid < rates.tekun + rates.dibao ? 'dibao' : undefined,
    propertyOk: draw(source, field.obligorProperty, at) < rates.propertyOk,
    authorised: draw(source, field.obligorProperty, at, 1) >= 0.03,
  };
};
