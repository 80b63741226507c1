import type { Day, Id } from '@jiuzhu/kernel';

/** A household as its events have told of it: where it lives and of whom it is; `ended`: it has nobody in it any more. */
export type KnownHousehold = {
  readonly id: Id<'household'>;
  readonly region: string;
  readonly settlement: 'urban' | 'rural';
  readonly members: readonly Id<'person'>[];
  readonly ended: boolean;
  readonly version: number;
  readonly asOf: Day;
};

/** Which event tells it: the version in the household's stream, and the day of the telling. */
export type Told = { readonly version: number; readonly on: Day };

type Registration = Pick<KnownHousehold, 'id' | 'region' | 'settlement' | 'members'>;

export const registered = (it: Registration, { version, on }: Told): KnownHousehold => ({ ...it, ended: false, version, asOf: on });

export const withMembers = (it: KnownHousehold, members: readonly Id<'person'>[], { version, on }: Told): KnownHousehold => ({
  ...it,
  members,
  ended: members.length === 0,
  version,
  asOf: on,
});

export const moved = (it: KnownHousehold, to: Pick<KnownHousehold, 'region' | 'settlement'>, { version, on }: Told): KnownHousehold => ({
  ...it,
  ...to,
  version,
  asOf: on,
});
