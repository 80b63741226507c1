import type { Act, DelegationRef, Meeting, Notice, Pause } from '@jiuzhu/casework';
import type { Day, Deadline, Id } from '@jiuzhu/kernel';
import type { PersonId } from '../household/facts.ts';
import type { Applicants, Snapshot } from '../household/snapshot.ts';
import type { Decidable } from '../classification/judgement.ts';
import type { ProcedureLaw } from '../law/procedure-law.ts';
import type { CaseDeadline } from './clock/case-deadline.ts';
import type { Commitment } from './commitment/commitment.ts';
import type { Material } from './commitment/material.ts';
import type { Ended } from './ended.ts';
import type { Filing } from './filing.ts';
import type { Objection, DemocraticReview } from './objection/objection.ts';
import type { Publicity } from './publicity-round.ts';
import type { Status } from './status.ts';
import type { VerificationStanding } from './verification/verification-standing.ts';
import type { Demand, HomeVisit } from './visit/home-visit.ts';
import type { SpotCheck } from './visit/spot-check.ts';
import type { SurveyRecord } from './survey/survey-record.ts';

export type CaseId = Id<'subsistence-case'>;

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
export type Opinion = Act & { readonly round: number; readonly judged: Judged };

/** 审核确认 or its refusal: a decision of law, with the opinion that it follows. */
export type Decision = Act & {
  readonly number: number;
  /** the one that it takes the place of */
  readonly cites?: number | undefined;
  readonly judged: Judged;
  /** the first day of the first month paid; of a confirmation alone */
  readonly from?: Day | undefined;
  /** the last day of the recognition as a margin household, or one of rigid spending */
  readonly recognisedUntil?: Day | undefined;
  /** when the applicant must have the written reasons for what is not granted */
  readonly noticeDue?: Deadline | undefined;
  readonly homeVisitOn?: Day | undefined;
  /** of a township: by which delegations, as they were told, and what its meeting resolved */
  readonly delegations?: readonly DelegationRef[] | undefined;
  readonly meeting?: Meeting | undefined;
};

/** One application for the subsistence allowance, from the window to the decision: 57号 chapters 2 to 4. */
export type SubsistenceCase = Filing & {
  readonly id: CaseId;
  readonly householdId: Id<'household'>;
  readonly region: string;
  readonly applicant: PersonId;
  readonly applicants: Applicants;
  readonly status: Status;
  readonly opened: Act;
  /** 近亲属: filed separately, and visited by the county before the decision (57号 Art 11, Art 20) */
  readonly nearRelative: boolean;
  /** officers of whom a member is a near relative, by account: they have no part in the case */
  readonly kin: readonly string[];
  /** why the county has to visit the home, beside a near relative; and that it was there */
  readonly demands: readonly Demand[];
  readonly visits: readonly HomeVisit[];
  /** once the papers are with whoever decides */
  readonly spotCheck?: SpotCheck | undefined;
  /** in place of certificates */
  readonly commitments: readonly Commitment[];
  readonly asked?: (Act & { readonly missing: readonly Material[] }) | undefined;
  /** with the delegation under which the township would decide, where there is one that day */
  readonly accepted?: (Act & { readonly periods: Periods; readonly delegation?: DelegationRef | undefined }) | undefined;
  /** from the acceptance on */
  readonly verification?: VerificationStanding | undefined;
  /** of the clock, from the acceptance on */
  readonly pauses: readonly Pause[];
  /** deadlines that passed without what they are for */
  readonly missed: readonly CaseDeadline[];
  readonly surveys: readonly SurveyRecord[];
  readonly opinions: readonly Opinion[];
  readonly publicity?: Publicity | undefined;
  readonly objections: readonly Objection[];
  readonly reviews: readonly DemocraticReview[];
  /** since when the deciding office has the papers */
  readonly awaitingSince?: Day | undefined;
  /** what was decided, the first first: an objection to the second posting, or a reconsideration, has another one follow */
  readonly decisions: readonly Decision[];
  /** what is told in writing, and whether it came */
  readonly notices: readonly Notice[];
  readonly withdrawn?: Act | undefined;
  readonly ended?: Ended | undefined;
  /** of the household's stream here, after the last change of this case */
  readonly version: number;
};

export const lastOpinion = ({ opinions }: SubsistenceCase): Opinion | undefined => opinions.at(-1);
export const lastDecision = ({ decisions }: SubsistenceCase): Decision | undefined => decisions.at(-1);
export const lastSurvey = ({ surveys }: SubsistenceCase): SurveyRecord | undefined => surveys.at(-1);
