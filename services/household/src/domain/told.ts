import type { Id } from '@jiuzhu/kernel';
import type { Household, Member } from './household.ts';
import { membersOf } from './household.ts';
import { obligorsOf } from './obligor.ts';
import type { Fact } from './statement.ts';

/** A member as everybody may know one: what the rules weigh, and an id in the place of a person. */
const tellMember = ({ person, relation, labour, disability, illness, schooling, employment, absence, ties }: Member) => ({
  personId: person.id,
  relation,
  born: person.born,
  ...(labour ? { labour: labour.capacity } : {}),
  ...(disability ? { disability } : {}),
  ...(absence ? { absence } : {}),
  ...(ties ? { ties: [...ties.to] } : {}),
  majorIllness: illness?.major ?? false,
  student: schooling !== undefined,
  employed: employment?.status === 'employed' || employment?.status === 'flexible',
});

export const tellMembers = (household: Household) => membersOf(household).map(tellMember);

/** Obligors as everybody may know them: an id, the kinship and whose. Of what they have nothing is said here. */
export const tellObligors = (household: Household) =>
  obligorsOf(household).map(({ person, relation, of }) => ({ personId: person.id, relation, of, born: person.born }));

/** Whoever reads events knows a fact by the id of its statement. */
export const factId = ({ id }: Fact): Id<'fact'> => id as string as Id<'fact'>;

export const tellFact = (fact: Fact) => ({
  id: factId(fact),
  ...(fact.person ? { personId: fact.person } : {}),
  kind: fact.kind,
  ...fact.value,
  asOf: fact.from,
  source: fact.source,
  evidence: [...fact.evidence],
});
