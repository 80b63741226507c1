import type { Act, AppealPeriods, CaseDeadline, Notice, Round } from '@jiuzhu/casework';
import type { Day, Deadline, Id, RegionCode } from '@jiuzhu/kernel';
import type { Reason } from '@jiuzhu/policy';
import type { Boarding } from '../grants/kind.ts';
import type { Given, TermGrant } from '../grants/term-grant.ts';
import type { Class } from '../household/class.ts';
import type { Placement, Stage } from '../school/stage.ts';
import type { Term } from '../school/term.ts';

export type CaseId = Id<'education-case'>;

export const windows = ['school', 'window'] as const;

/** Of which both are empty once they were destroyed with the household. */
export type School = { readonly code: string; readonly name: string };

/** What is applied for: a pupil at a school, for what is left of a school year from a term on. */
export type Application = {
  readonly handedInAt: (typeof windows)[number];
  readonly school: School;
  readonly stage: Stage;
  readonly boarding: Boarding;
  /** of a disabled child at a school */
  readonly placement?: Placement | undefined;
  readonly schoolYear: number;
  readonly from: Term;
};

export type Decision = Act & {
  /** its place in the row of all that was decided on the case */
  readonly number: number;
  /** 复核: the one that it takes the place of */
  readonly cites?: number | undefined;
  /** stopped: something of what was granted is not paid, since the class was lost or the pupil is of another household */
  readonly outcome: 'granted' | 'refused' | 'stopped';
  readonly class: Class;
  readonly reasons: readonly Reason[];
  readonly standardsHash: string;
  /** what is stopped */
  readonly stops?: readonly Given[] | undefined;
  /** of what is refused or stopped: by when it is told in writing */
  readonly noticeDue?: Deadline | undefined;
  /** how long each appeal takes */
  readonly appeal?: AppealPeriods | undefined;
};

/** 公示 at the school, which counts working days. */
export type SchoolRound = Round & { readonly provisional: boolean };

export const endReasons = ['left-school', 'changed-stage'] as const;
export type EnrolmentEnd = Act & { readonly why: (typeof endReasons)[number]; readonly leftOn: Day };

/** 公示异议: to which decision. Who, and why, stays on paper. */
export type Objection = Act & { readonly decision: number };

/** What one of the decisions gives in a term. */
export type CaseGrant = TermGrant & { readonly decision: number };

/** 教育救助: one pupil, one application, all that was decided on it, and what is given in each term. */
export type EducationCase = {
  readonly id: CaseId;
  readonly householdId: Id<'household'>;
  readonly personId: Id<'person'>;
  readonly region: RegionCode;
  readonly opened: Act;
  readonly application: Application;
  readonly decisionDue: Deadline;
  readonly decisions: readonly Decision[];
  readonly objections: readonly Objection[];
  readonly publicity?: SchoolRound | undefined;
  readonly inEffectOn?: Day | undefined;
  readonly grants: readonly CaseGrant[];
  readonly ended?: EnrolmentEnd | undefined;
  readonly notices: readonly Notice[];
  /** deadlines that passed without what they are for, and were told */
  readonly missed: readonly CaseDeadline<'decision' | 'notice'>[];
  readonly version: number;
};

type Decided = Pick<EducationCase, 'decisions' | 'objections'>;

export const lastDecision = ({ decisions }: Pick<EducationCase, 'decisions'>): Decision | undefined => decisions.at(-1);

/** What stands of what was applied for: the last decision on it, unless somebody objected to it while it was posted. That a term is stopped leaves the others as they were granted. */
export const standingDecision = ({ decisions, objections }: Decided): Decision | undefined => {
  const last = decisions.findLast(({ outcome }) => outcome !== 'stopped');
  return objections.some(({ decision }) => decision === last?.number) ? undefined : last;
};
