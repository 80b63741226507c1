import { field } from '../draw/field.ts';
import { draw } from '../draw/source.ts';
import type { Source } from '../draw/source.ts';
import { pick, weighted } from '../draw/weighted.ts';
import type { Disability, DisabilityKind, Member } from '../household.ts';
import { atAge, byAge } from '../tables/by-age.ts';
import { readTable } from '../tables/read-table.ts';

const disabled = byAge(readTable('disability-rate'), 'rate');
const kinds = weighted(readTable('disability-kind').map((row) => [row.text('kind') as DisabilityKind, row.number('share')]));
const grades = weighted(readTable('disability-grade').map((row) => [row.number('grade'), row.number('share')]));
const ill = byAge(readTable('illness-rate'), 'rate');

/** The certificate, by age; kind and grade do not hang together here, though in life they do. */
export const disabilityOf = (source: Source, no: number, age: number): Disability | undefined => {
  if (draw(source, field.disability, no) * 100 >= atAge(disabled, age)) return undefined;
  return { kind: pick(kinds, draw(source, field.disabilityKind, no)), grade: pick(grades, draw(source, field.disabilityGrade, no)) };
};

export const isGravelyIll = (source: Source, no: number, age: number): boolean => draw(source, field.illness, no) * 100 < atAge(ill, age);

export const isSevere = (disability: Disability | undefined): boolean => disability !== undefined && disability.grade <= 2;

/** What a doctor would say of the ability to work; what the law makes of age and certificate is not asked here. */
export const labourOf = (
  source: Source,
  no: number,
  age: number,
  disability: Disability | undefined,
  illness: boolean,
): Member['labour'] => {
  if (age < 16 || age >= 80) return 'none';
  if (age < 60 && !disability && !illness) return 'full';
  const drawn = draw(source, field.capacity, no);
  if (disability && disability.grade <= 2) return drawn < 0.75 ? 'none' : 'partial';
  if (illness) return drawn < 0.5 ? 'none' : 'partial';
  if (age >= 70) return drawn < 0.55 ? 'none' : drawn < 0.92 ? 'partial' : 'full';
  if (age >= 60) return drawn < 0.12 ? 'none' : drawn < 0.6 ? 'partial' : 'full';
  return drawn < 0.7 ? 'partial' : 'full';
};
