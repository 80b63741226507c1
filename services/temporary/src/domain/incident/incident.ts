import { fen, maxFen, subtractFen } from '@jiuzhu/kernel';
import type { Day, Fen, Id } from '@jiuzhu/kernel';

export const incidentKinds = ['fire', 'traffic-accident', 'sudden-illness', 'other'] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** 急难事项: what befell a household, or one of its members, on a day. */
export type Incident = {
  readonly id: Id<'incident'>;
  /** whom alone it befell; absent: the household */
  readonly personId?: Id<'person'> | undefined;
  /** all whom it befell: who was of the household when it was reported */
  readonly persons: readonly Id<'person'>[];
  readonly kind: IncidentKind;
  readonly happenedOn: Day;
  readonly cost: Fen;
  /** what others bear of the cost: an insurance, a donor, another office */
  readonly borne: Fen;
};

type Befallen = Pick<Incident, 'persons' | 'kind' | 'happenedOn'>;

/** 同一事由: the same kind on the same day, and somebody whom both befell; to whichever household they belong now, and wherever it was told. */
export const isSame = (one: Befallen, other: Befallen): boolean =>
  one.kind === other.kind && one.happenedOn === other.happenedOn && one.persons.some((person) => other.persons.includes(person));

/** What of the cost nobody bears yet. */
export const uncoveredOf = ({ cost, borne }: Pick<Incident, 'cost' | 'borne'>, given: Fen): Fen =>
  maxFen(fen(0), subtractFen(subtractFen(cost, borne), given));
