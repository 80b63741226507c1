import { createHash } from 'node:crypto';
import type { GraphClient } from '../graph-client.ts';
import { type ExampleHousehold, exampleNumber } from './households.ts';

export type Registered = { readonly id: string; readonly version: number; readonly persons: readonly string[] };

/** Derived from what it is for: a second start repeats the first one's keys and changes nothing. */
export const keyOf = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('/')).digest('hex').slice(0, 32);

const registering = `mutation Register($input: RegisterHouseholdInput!) {
  registerHousehold(input: $input) { __typename ... on Problem { code message } ... on Household { id version members { person { id } } } }
}`;
const recording = `mutation Record($input: RecordFactsInput!) {
  recordFacts(input: $input) { __typename ... on Problem { code message } ... on Household { id version } }
}`;

type Household = { __typename: string; id: string; version: number; members: { person: { id: string } }[] };

/** Its members in the order in which they were born into the list, and its declared facts. */
export async function register(clerk: GraphClient, household: ExampleHousehold, today: string): Promise<Registered> {
  const { key, region, settlement, members, facts } = household;
  const input = {
    idempotencyKey: keyOf(key, 'register'),
    region,
    settlement,
    members: members.map((it) => ({ name: it.name, idNumber: exampleNumber(it), relation: it.relation, traits: it.traits ?? {} })),
  };
  const registered = await clerk.change<Household>(registering, input, 'Household');
  const persons = registered.members.map(({ person }) => person.id);
  if (facts.length === 0) return { id: registered.id, version: registered.version, persons };
  const recorded = await clerk.change<Household>(
    recording,
    {
      idempotencyKey: keyOf(key, 'facts'),
      household: registered.id,
      version: registered.version,
      facts: facts.map(({ of, ...fact }) => ({ ...fact, person: of === undefined ? null : persons[of], asOf: today, source: 'declared' })),
    },
    'Household',
  );
  return { id: recorded.id, version: recorded.version, persons };
}
