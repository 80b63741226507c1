import { addDays, addWorkingDays } from '@jiuzhu/kernel';
import type { Day, Deadline, Id } from '@jiuzhu/kernel';
import type { PersonId } from '../household/facts.ts';
import type { Applicants, Snapshot } from '../household/snapshot.ts';
import type { Decidable } from '../classification/judgement.ts';
import type { ProcedureLaw } from '../law/procedure-law.ts';

export type CaseId = Id<'subsistence-case'>;

export const statuses = [
  ...(['submitted', 'incomplete', 'accepted', 'publicity', 're-survey', 'awaiting-decision'] as const),
  ...(['confirmed', 'recognised', 'refused', 'withdrawn'] as const),
] as const;
export type Status = (typeof statuses)[number];
export type Stage = 'application' | 'survey' | 'publicity' | 'confirmation' | 'closed';

/** Papers without which an application is not complete: 57号 Art 4, Art 9. */
export const materials = ['application', 'commitment', 'authorisation', 'register', 'mandate'] as const;
export type Material = (typeof materials)[number];

/** The periods that bind the case: those in force when it was accepted. */
export type Periods = Omit<ProcedureLaw, 'sources'>;

/** What was judged, and all that it was judged from. Derived again from this, it must come out the same. */
export type Judged = {
  readonly judgement: Decidable;
  readonly snapshot: Snapshot;
  readonly standardsHash: string;
  readonly rulesHash: string;
};

/** 初审意见, with the round it stands in. A later one does not erase it. */
export type Opinion = { readonly round: number; readonly on: Day; readonly by: string; readonly judged: Judged };

export type Publicity = { readonly round: number; readonly opensOn: Day; readonly closesOn: Day; readonly closedOn?: Day | undefined };
export type Objection = { readonly round: number; readonly on: Day; readonly by: string };

/** 审核确认 or its refusal: a decision of law, with the opinion that it follows. */
export type Decision = {
  readonly on: Day;
  readonly by: string;
  readonly judged: Judged;
  /** the first day of the first month paid; of a confirmation alone */
  readonly from?: Day | undefined;
  /** the last day of the recognition as a margin household, or one of rigid spending */
  readonly recognisedUntil?: Day | undefined;
  /** when the applicant must have the written reasons for what is not granted */
  readonly noticeDue?: Deadline | undefined;
  readonly homeVisitOn?: Day | undefined;
};

/** One application for the subsistence allowance, from the window to the decision: 57号 chapters 2 to 4. */
export type SubsistenceCase = {
  readonly id: CaseId;
  readonly householdId: Id<'household'>;
  readonly region: string;
  readonly applicant: PersonId;
  readonly applicants: Applicants;
  readonly status: Status;
  readonly opened: { readonly on: Day; readonly by: string };
  /** 近亲属: filed separately, and visited by the county before the decision (57号 Art 11, Art 20) */
  readonly nearRelative: boolean;
  readonly asked?: { readonly on: Day; readonly by: string; readonly missing: readonly Material[] } | undefined;
  readonly accepted?: { readonly on: Day; readonly by: string; readonly periods: Periods } | undefined;
  readonly opinions: readonly Opinion[];
  readonly publicity?: Publicity | undefined;
  readonly objections: readonly Objection[];
  /** since when the deciding office has the papers */
  readonly awaitingSince?: Day | undefined;
  readonly decision?: Decision | undefined;
  readonly withdrawn?: { readonly on: Day; readonly by: string } | undefined;
  /** of the household's stream here, after the last change of this case */
  readonly version: number;
};

const stages: Readonly<Record<Status, Stage>> = {
  submitted: 'application',
  incomplete: 'application',
  accepted: 'survey',
  're-survey': 'survey',
  publicity: 'publicity',
  'awaiting-decision': 'confirmation',
  confirmed: 'closed',
  recognised: 'closed',
  refused: 'closed',
  withdrawn: 'closed',
};

export const stageOf = ({ status }: SubsistenceCase): Stage => stages[status];
export const isOpen = (it: SubsistenceCase): boolean => stageOf(it) !== 'closed';
export const lastOpinion = ({ opinions }: SubsistenceCase): Opinion | undefined => opinions.at(-1);

export type CaseDeadline = Deadline & { readonly what: 'survey-start' | 'publicity' | 'county-opinion' | 'total' | 'refusal-notice' };

/** What is due next and by when; working days beyond the announced holidays are provisional. */
export const deadlinesOf = (it: SubsistenceCase): readonly CaseDeadline[] => {
  const { accepted, awaitingSince, decision, publicity, status } = it;
  if (decision?.noticeDue) return [{ what: 'refusal-notice', ...decision.noticeDue }];
  if (!accepted || !isOpen(it)) return [];
  const { periods } = accepted;
  return [
    ...(status === 'accepted' ? [{ what: 'survey-start' as const, ...addWorkingDays(accepted.on, periods.surveyStart) }] : []),
    ...(status === 'publicity' && publicity ? [{ what: 'publicity' as const, day: publicity.closesOn, provisional: false }] : []),
    ...(status === 'awaiting-decision' && awaitingSince
      ? [{ what: 'county-opinion' as const, ...addWorkingDays(awaitingSince, periods.countyOpinion) }]
      : []),
    { what: 'total', ...addWorkingDays(accepted.on, totalOf(it, periods)) },
  ];
};

/** 民发〔2022〕83号 四(一): shorter where the township decides; an objection makes the case a special one. */
const totalOf = ({ objections }: SubsistenceCase, { decidedAt, total }: Periods): number =>
  objections.length > 0 ? total.special : decidedAt === 'township' ? total.devolved : total.county;

/** The last day of a publicity that opens on a day; the day itself is not counted. */
export const closesOn = (opensOn: Day, days: number): Day => addDays(opensOn, days);

/** The clock stands still while papers are missing: no period has begun. */
export const isPaused = ({ status }: SubsistenceCase): boolean => status === 'incomplete';

/** The office that has the case in hand: the township, and the county once it is to decide (57号 Art 2). */
export const agencyOf = (it: SubsistenceCase): string => {
  const isCounty = it.status === 'awaiting-decision' && it.accepted?.periods.decidedAt === 'county';
  return isCounty || it.region.length < 9 ? `county-${it.region.slice(0, 6)}` : `township-${it.region.slice(0, 9)}`;
};

/** The first of the open deadlines. */
export const dueOn = (it: SubsistenceCase): Day | undefined =>
  deadlinesOf(it)
    .map(({ day }) => day)
    .sort()
    .at(0);
