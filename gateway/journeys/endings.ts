import type { GraphClient } from '@jiuzhu/infra/graph-client';
import type { Family } from './family.ts';
import { key, type World } from './world.ts';

/** When the stories begin in which a file is kept to the end: four years before the day of all others. */
export const yearsBefore = '2022-01-03T01:00:00Z';
export const theDay = '2026-03-02T01:00:00Z';

/** Moves the clock to an instant, and lets what is then due be done. */
export const passTo = (world: World, instant: string): Promise<void> =>
  world.pass({ hours: (Date.parse(instant) - world.now().getTime()) / 3_600_000 });

const removing = `mutation Remove($input: RemoveMemberInput!) {
  removeMember(input: $input) { __typename ... on Problem { code message path } ... on Household { id version } }
}`;

/** One after the other moves out, the head last: with whom the household ends. */
export async function everybodyLeaves(clerk: GraphClient, { id, version, members }: Family, on: string): Promise<{ version: number }> {
  let now = { version };
  for (const { person } of members.toReversed()) {
    const input = { household: id, version: now.version, person: person.id, on, change: 'moved_out' };
    now = await clerk.change<{ __typename: string; version: number }>(removing, { idempotencyKey: key(), ...input }, 'Household');
  }
  return now;
}

const erasing = `mutation Erase($input: EraseHouseholdInput!) {
  eraseHousehold(input: $input) { __typename ... on Problem { code message path } ... on Erasure { id } }
}`;

/** By a document of the county that was never divided off. */
export const document = '示例民函〔2029〕5号';

export const erase = (registrar: GraphClient, household: string, version: number): Promise<{ id: string }> =>
  registrar.change<{ __typename: string; id: string }>(erasing, { idempotencyKey: key(), household, version, document }, 'Erasure');
