import type { Day, Id } from '@jiuzhu/kernel';

/** 书面赋权: which programmes a township may confirm, by which document, and from when to when. */
export type Delegation = {
  readonly id: Id<'delegation'>;
  readonly region: string;
  /** as the county calls them in writing */
  readonly programmes: readonly string[];
  readonly document: { readonly number: string; readonly hash: string };
  readonly from: Day;
  readonly until?: Day | undefined;
  readonly revokedOn?: Day | undefined;
  /** of the region's stream of supervision, at the event that told it last */
  readonly version: number;
};

/** What a decision keeps of the delegations that it rests on. */
export type DelegationRef = Pick<Delegation, 'id' | 'document' | 'version'>;

/** Revoked, it works through that day: from the next it does not. */
export const holdsOn = ({ from, until, revokedOn }: Pick<Delegation, 'from' | 'until' | 'revokedOn'>, on: Day): boolean =>
  from <= on && (until === undefined || on <= until) && (revokedOn === undefined || on <= revokedOn);

export const inForce = (all: readonly Delegation[], region: string, programme: string, on: Day): Delegation | undefined =>
  all.find((it) => it.region === region && it.programmes.includes(programme) && holdsOn(it, on));

export const refTo = ({ id, document, version }: Delegation): DelegationRef => ({ id, document, version });
