import type { Id } from '@jiuzhu/kernel';
import { field } from '../draw/field.ts';
import { draw } from '../draw/source.ts';
import { pick, weighted } from '../draw/weighted.ts';
import type { Household, Member, Relation } from '../household.ts';
import { isSevere } from '../people/bodies.ts';
import { sourceOf } from '../population.ts';
import type { Population } from '../population.ts';
import { readTable } from '../tables/read-table.ts';
import { obligorsElsewhere } from './obligors.ts';
import type { Obligor } from './obligors.ts';

/** Somebody who may be in extreme difficulty: old, disabled or a minor, and not able to work. */
export type Dependant = {
  readonly personId: Id<'person'>;
  /** who owes support by law and lives in the household; that each of them is a member says the rest */
  readonly obligorsWithin: readonly Id<'person'>[];
  readonly obligorsElsewhere: readonly Obligor[];
  /** of the six (eat, dress, bed, toilet, walk indoors, bathe) how many the person cannot do alone */
  readonly selfCareFailed: number;
  /** which of the children's programmes is open, and which the family chose: both together are not had */
  readonly childProgramme: 'none' | 'orphan' | 'de-facto-unattended';
  readonly programmeChosen: 'tekun' | 'child' | undefined;
};

const rows = readTable('self-care');
const failed = {
  elder: weighted(rows.map((row) => [row.number('failed'), row.number('elder')])),
  severe: weighted(rows.map((row) => [row.number('failed'), row.number('severe')])),
};

/** Civil Code Art 1059, 1067, 1074, 1075: spouses, parents and children; for a minor whose parents cannot, grandparents and siblings. */
const owes: Readonly<Record<Relation, readonly Relation[]>> = {
  head: ['spouse', 'child', 'parent'],
  spouse: ['head', 'child'],
  child: ['head', 'spouse'],
  parent: ['head', 'parent'],
  sibling: ['head', 'sibling'],
  grandchild: ['head', 'spouse'],
  other: [],
};

export const dependantsOf = (population: Population, household: Household): readonly Dependant[] =>
  household.members.flatMap((member, no) => (mayBeInExtremeDifficulty(member) ? [dependant(population, household, member, no)] : []));

const mayBeInExtremeDifficulty = ({ age, disability, labour, died }: Member): boolean =>
  died === undefined && (age < 18 || ((age >= 60 || disability !== undefined) && labour === 'none'));

const dependant = (population: Population, household: Household, member: Member, no: number): Dependant => {
  const source = sourceOf(population, household.place);
  const { personId, age, disability, relation } = member;
  const within = household.members.filter(
    (it) => it !== member && owes[relation].includes(it.relation) && it.age >= 18 && it.died === undefined,
  );
  const elsewhere = household.corner === 'orphans' ? [] : obligorsElsewhere(population, household, member, no);
  const isChild = age < 18;
  const parents = [...(relation === 'child' ? within : []), ...elsewhere.filter((it) => it.relation === 'parent')];
  const childProgramme = !isChild ? 'none' : parents.length === 0 ? 'orphan' : parents.every(isUnable) ? 'de-facto-unattended' : 'none';
  const chosen = draw(source, field.programmeChoice, no) < 0.7 ? 'child' : 'tekun';
  const drawn = draw(source, field.selfCare, no);
  return {
    personId,
    obligorsWithin: within.map((it) => it.personId),
    obligorsElsewhere: elsewhere,
    selfCareFailed: isSevere(disability) ? pick(failed.severe, drawn) : age >= 60 ? pick(failed.elder, drawn) : 0,
    childProgramme,
    programmeChosen: childProgramme === 'none' ? undefined : chosen,
  };
};

const isUnable = ({ disability, away }: Pick<Member, 'disability'> & { readonly away: unknown }): boolean =>
  isSevere(disability) || away !== undefined;
