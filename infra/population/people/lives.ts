import { field } from '../draw/field.ts';
import { draw, whole } from '../draw/source.ts';
import type { Source } from '../draw/source.ts';
import type { Away, HouseholdType, Member, Relation, Schooling, Settlement, Sex } from '../household.ts';
import type { Population } from '../population.ts';
import { atAge, byAge } from '../tables/by-age.ts';
import { readTable } from '../tables/read-table.ts';

const levels = readTable('schooling').map((row) => ({ level: row.text('level') as Schooling, rate: byAge([row], 'rate') }));

export const schoolingOf = (source: Source, no: number, age: number): Schooling => {
  if (age < 3 || age > 21) return 'none';
  let drawn = draw(source, field.schooling, no) * 100;
  for (const { level, rate } of levels) {
    drawn -= atAge(rate, age);
    if (drawn < 0 && atAge(rate, age) > 0) return level;
  }
  return 'none';
};

const works = readTable('employment');
const rates = (settlement: Settlement, sex: Sex, column: string): Float64Array =>
  byAge(
    works.filter((row) => row.text('settlement') === settlement && row.text('sex') === sex),
    column,
  );
const bySex = (settlement: Settlement, column: string): Readonly<Record<Sex, Float64Array>> => ({
  male: rates(settlement, 'male', column),
  female: rates(settlement, 'female', column),
});
const employment = { urban: bySex('urban', 'rate'), rural: bySex('rural', 'rate') };
const selfEmployment = { urban: bySex('urban', 'self-employed'), rural: bySex('rural', 'self-employed') };

/** Who can work only in part finds half as often what to do. */
export const workOf = (source: Source, no: number, age: number, sex: Sex, settlement: Settlement, labour: Member['labour']): Work => {
  const rate = atAge(employment[settlement][sex], age) * (labour === 'partial' && age < 60 ? 0.5 : 1);
  if (labour === 'none' || draw(source, field.employment, no) * 100 >= rate) return 'none';
  return draw(source, field.selfEmployment, no) * 100 < atAge(selfEmployment[settlement][sex], age) ? 'own' : 'wage';
};
export type Work = 'none' | 'own' | 'wage';

const absences = readTable('away').map((row) => ({
  kind: row.text('kind') as Away['kind'],
  sex: row.text('sex'),
  perMille: byAge([row], 'per-mille'),
  longest: row.number('longest'),
}));
const mostAway = absences.reduce((sum, { perMille }) => sum + Math.max(...perMille), 0);
const youngestAway = Math.min(...readTable('away').map((row) => row.number('from')));
const perMonth = 30;

/** Months away are whole months: of the three years that the law asks of clergy, the day itself is a corner case of its own. */
export const awayOf = (population: Population, source: Source, no: number, age: number, sex: Sex): Away | undefined => {
  if (age < youngestAway) return undefined;
  let drawn = draw(source, field.away, no) * 1000;
  if (drawn >= mostAway) return undefined;
  for (const { kind, sex: whose, perMille, longest } of absences) {
    if (whose !== sex) continue;
    drawn -= atAge(perMille, age);
    if (drawn >= 0 || atAge(perMille, age) === 0) continue;
    const since = population.birthdays[whole(1, Math.min(longest, age * 12), draw(source, field.awaySince, no)) * perMonth];
    return since === undefined ? undefined : { kind, since };
  }
  return undefined;
};

export const maritalOf = (
  source: Source,
  no: number,
  relation: Relation,
  roles: readonly Relation[],
  age: number,
  type: HouseholdType,
): Member['marital'] => {
  const married =
    relation === 'spouse' ||
    (relation === 'head' && roles.includes('spouse')) ||
    (relation === 'parent' && roles.filter((it) => it === 'parent').length === 2);
  if (married) return 'married';
  if (age < 20 || relation === 'child' || relation === 'grandchild') return 'single';
  const drawn = draw(source, field.marital, no);
  if (age >= 60 || relation === 'parent')
    return drawn < 0.82 ? 'widowed' : drawn < 0.9 ? 'divorced' : relation === 'parent' ? 'widowed' : 'single';
  if (type === 'lone-parent') return drawn < 0.3 ? 'widowed' : 'divorced';
  return drawn < 0.12 ? 'divorced' : 'single';
};
