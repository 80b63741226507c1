import { addDays, type Day, type Id, type RegionCode } from '@jiuzhu/kernel';
import type { MedicalClass } from './medical-class.ts';

/** Who lived in the household, and when; `until` is the last day. */
export type Membership = { readonly personId: Id<'person'>; readonly since: Day; readonly until?: Day | undefined };

/** Where it was told. */
export type Told = { readonly stream: string; readonly version: number };

/** As what the household, or one of its members alone, is recognised; `until` is the last day. */
export type Standing = {
  readonly class: MedicalClass;
  /** absent: all its members */
  readonly personId?: Id<'person'> | undefined;
  readonly since: Day;
  readonly until?: Day | undefined;
  readonly told: Told;
};

/** Our own picture of a household, from the events of two services, of which either may come first. */
export type KnownHousehold = {
  readonly id: Id<'household'>;
  /** absent until household has told where it lives */
  readonly region?: RegionCode | undefined;
  /** by which standard its people live; absent until household has told */
  readonly settlement?: 'urban' | 'rural' | undefined;
  readonly memberships: readonly Membership[];
  readonly standings: readonly Standing[];
  /** the day of the last event that changed it */
  readonly asOf: Day;
  /** members by whose number a bill finds them already */
  readonly indexed: readonly Id<'person'>[];
};

export const streamOf = (id: Id<'household'>): string => `household/${id}`;

export const unknownYet = (id: Id<'household'>, on: Day): KnownHousehold => ({
  ...{ id, memberships: [], standings: [], asOf: on, indexed: [] },
});

/** What begins on the day it would have to end by was never so. */
export const endedBy = <P extends { readonly since: Day; readonly until?: Day | undefined }>(period: P, last: Day): readonly P[] => {
  if (period.until !== undefined && period.until <= last) return [period];
  return last < period.since ? [] : [{ ...period, until: last }];
};

/** Who are its members from a day on: who is none any more was one until the day before. */
export const withMembers = (it: KnownHousehold, members: readonly Id<'person'>[], on: Day): KnownHousehold => {
  const running = it.memberships.filter(({ until }) => until === undefined);
  const left = it.memberships.flatMap((one) =>
    one.until === undefined && !members.includes(one.personId) ? endedBy(one, addDays(on, -1)) : [one],
  );
  const came = members.filter((personId) => !running.some((one) => one.personId === personId));
  return { ...it, memberships: [...left, ...came.map((personId) => ({ personId, since: on }))], asOf: on };
};
