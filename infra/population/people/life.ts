import { field } from '../draw/field.ts';
import { draw } from '../draw/source.ts';
import type { Source } from '../draw/source.ts';
import type { Away, Disability, Member, Relation, Schooling, Settlement, Sex } from '../household.ts';
import type { HouseholdType } from '../household.ts';
import { incomeFigures } from '../money/income-figures.ts';
import type { Population } from '../population.ts';
import { disabilityOf, isGravelyIll, labourOf } from './bodies.ts';
import { awayOf, maritalOf, schoolingOf, workOf } from './lives.ts';
import type { Work } from './lives.ts';

/** A member without money. */
export type Life = {
  readonly relation: Relation;
  readonly age: number;
  readonly sex: Sex;
  readonly disability: Disability | undefined;
  readonly majorIllness: boolean;
  readonly labour: Member['labour'];
  readonly schooling: Schooling;
  readonly student: boolean;
  readonly work: Work;
  readonly pensioned: boolean;
  readonly away: Away | undefined;
  readonly marital: Member['marital'];
};

/** Sixty for men, fifty-five for women: before the raise of 2025 has come to anybody's age. */
const isPensioned = (source: Source, no: number, age: number, sex: Sex, settlement: Settlement): boolean =>
  age >= (sex === 'male' ? 60 : 55) && draw(source, field.pension, no) * 100 < incomeFigures[settlement]['pension-rate'];

export const lifeOf = (
  population: Population,
  source: Source,
  no: number,
  { type, roles, settlement }: { readonly type: HouseholdType; readonly roles: readonly Relation[]; readonly settlement: Settlement },
  age: number,
  sex: Sex,
): Life => {
  const relation = roles[no] ?? 'head';
  const disability = disabilityOf(source, no, age);
  const majorIllness = isGravelyIll(source, no, age);
  const labour = labourOf(source, no, age, disability, majorIllness);
  const schooling = schoolingOf(source, no, age);
  const student = schooling !== 'none' && schooling !== 'kindergarten';
  const away = awayOf(population, source, no, age, sex);
  const atHome = !student && away === undefined;
  const work = atHome ? workOf(source, no, age, sex, settlement, labour) : 'none';
  const pensioned = away === undefined && isPensioned(source, no, age, sex, settlement);
  const marital = maritalOf(source, no, relation, roles, age, type);
  return { relation, age, sex, disability, majorIllness, labour, schooling, student, work, pensioned, away, marital };
};
