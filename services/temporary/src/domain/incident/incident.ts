import { fen, maxFen, subtractFen } from '@jiuzhu/kernel';
import type { Day, Fen, Id } from '@jiuzhu/kernel';

export const incidentKinds = ['fire', 'traffic-accident', 'sudden-illness', 'public-emergency', 'other'] as const;
export type EmergencyKind = (typeof incidentKinds)[number];
/** 支出: what was spent in a period is one incident, and its last day is the day of it. */
export type IncidentKind = EmergencyKind | 'expenditure';

/** What befell a body and no household: each who was hurt or fell ill has a cost of their own. */
export const isOfTheBody = (kind: IncidentKind): boolean => kind === 'sudden-illness' || kind === 'traffic-accident';

/** 急难事项: what befell a household, or one of its members, on a day. */
export type Incident = {
  readonly id: Id<'incident'>;
  /** whom alone it befell; absent: the household */
  readonly personId?: Id<'person'> | undefined;
  /** all whom it befell: who was of the household when it was reported */
  readonly persons: readonly Id<'person'>[];
  readonly kind: IncidentKind;
  /** of spending: the first day of the period */
  readonly since?: Day | undefined;
  readonly happenedOn: Day;
  readonly cost: Fen;
  /** what others bear of the cost: an insurance, a donor, another office */
  readonly borne: Fen;
};

export type Befallen = Pick<Incident, 'persons' | 'kind' | 'happenedOn' | 'since'>;

/**
 * 同一事由: the same kind on the same day, or of spending in periods that share one, and somebody whom both befell; to whichever household they belong now, and
 * wherever it was told.
 */
export const isSame = (one: Befallen, other: Befallen): boolean =>
  one.kind === other.kind && sharesDay(one, other) && one.persons.some((person) => other.persons.includes(person));

const sharesDay = (one: Befallen, other: Befallen): boolean =>
  (one.since ?? one.happenedOn) <= other.happenedOn && (other.since ?? other.happenedOn) <= one.happenedOn;

/** What of the cost nobody bears yet. */
export const uncoveredOf = ({ cost, borne }: Pick<Incident, 'cost' | 'borne'>, given: Fen): Fen =>
  maxFen(fen(0), subtractFen(subtractFen(cost, borne), given));
