import type { Act, AppealPeriods, CaseDeadline, Notice } from '@jiuzhu/casework';
import type { Deadline, Fen, Id, RegionCode } from '@jiuzhu/kernel';
import type { Reason } from '@jiuzhu/policy';
import type { Conference } from '../conference/conference.ts';
import type { Payer } from '../emergency/competence.ts';
import type { Limit } from '../emergency/limit.ts';
import type { Application } from '../expenditure/application.ts';
import type { Line } from '../expenditure/formula.ts';
import type { Class } from '../household/class.ts';
import type { Incident } from '../incident/incident.ts';
import type { Staged } from '../stages/stages.ts';

export type CaseId = Id<'temporary-case'>;

export const recoveryReasons = ['papers-missing', 'untrue', 'paid-twice'] as const;
export type RecoveryReason = (typeof recoveryReasons)[number];

/** 登记: to whom it was paid, and the sheet with the signatures, by its hash. Cause and amount are the grant's own: the papers agree with it. */
export type Papers = Act & { readonly recipient: Id<'person'>; readonly sheetHash: string };
/** 追回: the whole of a grant, and how much of it has come in. */
export type Recovery = Act & { readonly reason: RecoveryReason; readonly repaid: Fen };

export type Decision = Act & {
  readonly number: number;
  /** the instant, as `Ctx.now` is written */
  readonly at: string;
  readonly outcome: 'granted' | 'refused';
  readonly class: Class;
  /** of what is refused 0 */
  readonly amount: Fen;
  readonly limit: Fen;
  readonly limits: readonly Limit[];
  /** of expenditure: how the formula came about */
  readonly lines?: readonly Line[] | undefined;
  readonly reasons: readonly Reason[];
  readonly standardsHash: string;
  readonly payer?: Payer | undefined;
  /** 事后补充说明: by when the papers of a grant are due */
  readonly papersDue?: Deadline | undefined;
  /** by when a refusal is told in writing */
  readonly noticeDue?: Deadline | undefined;
  /** how long each appeal takes, as it was when it was decided */
  readonly appeal?: AppealPeriods | undefined;
  /** 一事一议: the meeting that decided */
  readonly conference?: Conference | undefined;
  /** 分阶段: how it is paid; absent: at once */
  readonly staged?: Staged | undefined;
  readonly papers?: Papers | undefined;
  readonly recovery?: Recovery | undefined;
};

/** 临时救助: one incident, or what was spent in one period, where it was told, and all that was decided on it. */
export type TemporaryCase = {
  readonly id: CaseId;
  readonly householdId: Id<'household'>;
  /** where it happened */
  readonly region: RegionCode;
  readonly opened: Act & { readonly at: string };
  readonly incident: Incident;
  /** of an emergency: the instant by which the family has its answer */
  readonly replyBy?: string | undefined;
  /** 支出型: what was applied for, and where its procedure stands; absent: an emergency */
  readonly application?: Application | undefined;
  readonly decisions: readonly Decision[];
  /** of each decision its letter, and whether it came */
  readonly notices: readonly Notice[];
  /** deadlines that passed without what they are for, and were told */
  readonly missed: readonly CaseDeadline<'reply' | 'decision' | 'papers' | 'visit' | 'notice'>[];
  readonly version: number;
};

export const grantsOf = <D extends Pick<Decision, 'outcome'>>({ decisions }: { readonly decisions: readonly D[] }): readonly D[] =>
  decisions.filter(({ outcome }) => outcome === 'granted');

export const typeOf = ({ application }: Pick<TemporaryCase, 'application'>): 'emergency' | 'expenditure' =>
  application ? 'expenditure' : 'emergency';
