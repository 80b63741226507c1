import type { Day } from '@jiuzhu/kernel';
import type { Household, HouseholdFact, Member } from './facts.ts';

/** A household as its events have told of it; `ended`: it has nobody in it any more. */
export type KnownHousehold = Household & { readonly ended: boolean };

/** Which event tells it: the version in the household's stream, and the day of the telling. */
export type Told = { readonly version: number; readonly on: Day };

/** A member as an event tells of one. */
export type ToldMember = Omit<Member, 'knownSince'>;
type Registration = Pick<Household, 'id' | 'region' | 'settlement'> & { readonly members: readonly ToldMember[] };

export const registered = (it: Registration, { version, on }: Told): KnownHousehold => ({
  ...it,
  members: it.members.map((member) => ({ ...member, knownSince: on })),
  facts: [],
  membersOn: on,
  ended: false,
  version,
  asOf: on,
});

export const withMembers = (it: KnownHousehold, members: readonly ToldMember[], { version, on }: Told): KnownHousehold => ({
  ...it,
  members: members.map((member) => ({
    ...member,
    knownSince: it.members.find(({ personId }) => personId === member.personId)?.knownSince ?? on,
  })),
  membersOn: on,
  ended: members.length === 0,
  version,
  asOf: on,
});

export const moved = (it: KnownHousehold, to: Pick<Household, 'region' | 'settlement'>, { version, on }: Told): KnownHousehold => ({
  ...it,
  ...to,
  version,
  asOf: on,
});

export const withFacts = (
  it: KnownHousehold,
  told: readonly Omit<HouseholdFact, 'version' | 'recordedOn'>[],
  superseded: readonly string[],
  { version, on }: Told,
): KnownHousehold => {
  const gone = new Set([...superseded, ...told.map(({ id }) => id)]);
  const facts = told.map((fact): HouseholdFact => ({ ...fact, version, recordedOn: on }));
  return { ...it, facts: [...it.facts.filter(({ id }) => !gone.has(id)), ...facts], version, asOf: on };
};
