import type { Day, Id } from '@jiuzhu/kernel';
import type { ToldGrant } from '../../classification/judgement.ts';

export const programmes = ['dibao', 'tekun'] as const;
/** What a county may hand to a township, as it calls it in writing. */
export type Programme = (typeof programmes)[number];

/** 书面赋权: which programmes a township may confirm, by which document, and from when to when. */
export type Delegation = {
  readonly id: Id<'delegation'>;
  readonly region: string;
  /** a programme of others may be among them */
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
const holds = ({ from, until, revokedOn }: Delegation, on: Day): boolean =>
  from <= on && (until === undefined || on <= until) && (revokedOn === undefined || on <= revokedOn);

export const inForce = (all: readonly Delegation[], region: string, programme: Programme, on: Day): Delegation | undefined =>
  all.find((it) => it.region === region && it.programmes.includes(programme) && holds(it, on));

/** What is given, by class. */
export type Programmed = { readonly grants: readonly Pick<ToldGrant, 'class'>[] };

/** What is decided, in the words of delegations: each programme that something is granted of; where nothing is, the allowance that was applied for. */
export const programmesOf = ({ grants }: Programmed): readonly Programme[] => {
  const granted = grants.map(({ class: of }): Programme => (of === 'tekun' ? 'tekun' : 'dibao'));
  return granted.length > 0 ? [...new Set(granted)] : ['dibao'];
};

export const refTo = ({ id, document, version }: Delegation): DelegationRef => ({ id, document, version });
