import { connection, fieldsOf, type Graph, load, mutation, progressOf, secret, starting } from '@jiuzhu/graph-kit';
import { formatFen, regionLevel } from '@jiuzhu/kernel';
import { readSubgraphSdl } from '@jiuzhu/schema';
import { inGraph, listPage, parseShape } from '@jiuzhu/service-kit';
import { maskName, maskResidentId } from '@jiuzhu/vault';
import { addMember } from '../commands/add-member.ts';
import { adoptRegions } from '../commands/adopt-regions.ts';
import { changeMember } from '../commands/change-member.ts';
import { eraseHousehold } from '../commands/erase-household.ts';
import { mergeHouseholds } from '../commands/merge-households.ts';
import { moveHouse } from '../commands/move-house.ts';
import { recordFacts } from '../commands/record-facts.ts';
import { registerHousehold } from '../commands/register-household.ts';
import { registerObligor } from '../commands/register-obligor.ts';
import { removeMember } from '../commands/remove-member.ts';
import { removeObligor } from '../commands/remove-obligor.ts';
import { splitHousehold } from '../commands/split-household.ts';
import type { CompleteResolvers } from '../generated/graphql.ts';
import { rotateKeys } from '../jobs/rotate-keys.ts';
import { casesIn } from '../queries/cases-in.ts';
import { casesOf } from '../queries/cases-of.ts';
import { divisionsOf } from '../queries/divisions-of.ts';
import { erasureOfHousehold } from '../queries/erasure-of-household.ts';
import { householdAsOf } from '../queries/household-as-of.ts';
import { householdById } from '../queries/household-by-id.ts';
import { householdByIdNumber } from '../queries/household-by-id-number.ts';
import { householdsIn } from '../queries/households-in.ts';
import { opening, personById, unmasking } from '../queries/person-by-id.ts';
import { AssistanceCase, caseOf, caseResolvers, caseRoot } from './graphql/cases.ts';
import { moment } from './input-shapes.ts';
import { wording } from './graphql-wording.ts';

const households = fieldsOf(householdById);
const people = fieldsOf(personById);
const erasures = fieldsOf(erasureOfHousehold);
const name = secret('name', unmasking, maskName);
const idNumber = secret('id-number', unmasking, (number) => maskResidentId(number, 'staff'));
const diagnosis = secret('illness', opening, undefined);

const theHousehold = ({ id }: { readonly id: string }) => ({ __typename: 'Household', id }) as const;
const ofKind = <F extends { readonly kind: string }>(facts: readonly F[], kind: string | null | undefined): readonly F[] =>
  facts.filter((fact) => !kind || fact.kind === kind);

const resolvers: CompleteResolvers = {
  Query: {
    household: households.root,
    keyRotation: progressOf(rotateKeys),
    householdAsOf: async (_, args, context) => (await load(context, householdAsOf, parseShape(moment, args))) ?? null,
    householdByIdNumber: async (_, args, { runtime, actor, reads }) => {
      const { keys } = await listPage(runtime, householdByIdNumber, 'householdByIdNumber', args, { first: 1 }, actor);
      for (const { key } of keys) reads.note(key.person, 'id-number');
      return keys.map(({ key }) => ({ id: key.household }))[0] ?? null;
    },
    households: connection(
      householdsIn,
      'householdsIn',
      (_, args) => args,
      (id) => ({ id }),
    ),
    person: people.root,
    erasure: (_, { household }, context) => erasures.reference({ id: household }, context),
    regions: async (_, { within }, context) => (await load(context, divisionsOf, within)) ?? [],
    case: caseRoot,
    cases: connection(
      casesIn,
      'casesIn',
      (_, args) => args,
      (id) => caseOf(id),
    ),
  },
  Mutation: {
    rotateKeys: starting(rotateKeys),
    registerHousehold: mutation(registerHousehold, theHousehold),
    addMember: mutation(addMember, theHousehold),
    changeMember: mutation(changeMember, theHousehold),
    removeMember: mutation(removeMember, theHousehold),
    registerObligor: mutation(registerObligor, theHousehold),
    removeObligor: mutation(removeObligor, theHousehold),
    moveHouse: mutation(moveHouse, theHousehold),
    recordFacts: mutation(recordFacts, theHousehold),
    splitHousehold: mutation(splitHousehold, ({ goes }) => theHousehold(goes)),
    mergeHouseholds: mutation(mergeHouseholds, ({ kept }) => theHousehold(kept)),
    eraseHousehold: mutation(eraseHousehold, ({ household }) => ({ __typename: 'Erasure', id: household }) as const),
    adoptRegions: mutation(adoptRegions, ({ within }) => ({ __typename: 'AdoptedRegions', within }) as const),
  },
  Household: {
    __resolveReference: households.reference,
    version: households(({ version }) => version),
    status: households(({ status }) => status),
    region: households(({ region }) => region),
    settlement: households(({ settlement }) => settlement),
    registeredOn: households(({ registeredOn }) => registeredOn),
    erasedOn: households(({ erasedOn }) => erasedOn ?? null),
    head: households(({ head }) => (head ? { id: head } : null)),
    members: households(({ members }) => members),
    obligors: households(({ obligors }) => obligors),
    facts: households(({ facts }, { kind }: { readonly kind?: string | null }) => ofKind(facts, kind)),
    cases: connection(
      casesOf,
      'casesOf',
      ({ id }) => ({ household: id }),
      (key) => caseOf(key),
    ),
  },
  Erasure: {
    __resolveReference: erasures.reference,
    household: erasures(({ household }, _, context) => households.reference({ id: household }, context)),
    on: erasures(({ on }) => on),
    document: erasures(({ document }) => document),
    persons: erasures(({ persons }) => persons.map((id) => ({ id }))),
    register: erasures(({ proof }) => proof),
  },
  HouseholdSnapshot: {
    householdId: ({ id }) => id,
    region: ({ home }) => home.region,
    settlement: ({ home }) => home.settlement,
    facts: ({ facts }, { kind }) => ofKind(facts, kind),
  },
  Person: {
    __resolveReference: people.reference,
    name: people((person, _, context) => name(context, person.id, person.name)),
    idNumber: people((person, _, context) => idNumber(context, person.id, person.idNumber)),
    born: people(({ born }) => born),
    sex: people(({ sex }) => sex),
    household: people(({ household }, _, context) => (household ? households.reference({ id: household }, context) : null)),
  },
  Member: {
    person: ({ person }) => person,
    diagnosis: (member, _, context) => diagnosis(context, member.person.id, member.diagnosis),
    schooling: ({ schooling }) => schooling?.stage ?? null,
    employment: ({ employment }) => employment?.status ?? null,
    labour: ({ labour }) => labour?.capacity ?? null,
    absence: ({ absence }) => absence ?? null,
    ties: ({ ties }) => ties?.to.map(inGraph) ?? null,
  },
  Obligor: { person: ({ person }) => ({ id: person.id }), of: ({ of }) => ({ id: of }) },
  Fact: {
    person: ({ person }) => (person ? { id: person } : null),
    item: ({ value }) => inGraph(value.item),
    amount: ({ value }) => value.amount,
    amountText: ({ value }) => formatFen(value.amount),
    sort: ({ value }) => (value.sort ? inGraph(value.sort) : null),
    months: ({ value }) => value.months ?? null,
    count: ({ value }) => value.count ?? null,
    area: ({ value }) => value.area ?? null,
    asOf: ({ from }) => from,
  },
  Region: { level: ({ code }) => regionLevel(code), to: ({ to }) => to ?? null },
  AdoptedRegions: { regions: async ({ within }, _, context) => (await load(context, divisionsOf, within)) ?? [] },
  AssistanceCase,
  ...caseResolvers,
};

export const graph: Graph = { sdl: readSubgraphSdl('household'), resolvers, wording };
