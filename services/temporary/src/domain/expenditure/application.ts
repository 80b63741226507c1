import { closed as closedRound, posted, roundOver } from '@jiuzhu/casework';
import type { Act, Round } from '@jiuzhu/casework';
import { addWorkingDays } from '@jiuzhu/kernel';
import type { Day, Deadline, Fen } from '@jiuzhu/kernel';
import type { Spend } from './spend.ts';

export const steps = ['applied', 'surveyed', 'posted', 'awaiting-decision', 'withdrawn'] as const;

/** 入户调查: what was found, by whom, and the sheet that the family signed, by its hash. */
export type SpendingSurvey = Act & {
  readonly surveyors: readonly string[];
  readonly livingInDifficulty: boolean;
  readonly sheetHash: string;
};

/** 审核意见: what would be granted; 0: nothing; and whether the county's meeting is asked for it, which of what was proposed before that was said is not known. */
export type Proposal = Act & { readonly amount: Fen; readonly conference?: boolean | undefined };

/** 支出型救助 is applied for, and goes the whole procedure before it is decided: what was found before stays. */
export type Application = {
  readonly step: (typeof steps)[number];
  readonly spends: readonly Spend[];
  readonly since: Day;
  readonly due: Deadline;
  readonly publicityDays: number;
  readonly surveys: readonly SpendingSurvey[];
  readonly proposals: readonly Proposal[];
  readonly postings: readonly Round[];
  readonly objections: readonly Act[];
  /** each time that it went back for another opinion; absent: never */
  readonly sentBack?: readonly Act[] | undefined;
  readonly withdrawn?: Act | undefined;
};

type Periods = { readonly publicity: number; readonly decision: number };

export const applied = (spends: readonly Spend[], since: Day, on: Day, { publicity, decision }: Periods): Application => ({
  ...{ step: 'applied', spends, since, due: addWorkingDays(on, decision), publicityDays: publicity },
  ...{ surveys: [], proposals: [], postings: [], objections: [] },
});

export const surveyed = (it: Application, survey: SpendingSurvey): Application => ({
  ...it,
  step: 'surveyed',
  surveys: [...it.surveys, survey],
});

/** What would be granted is posted (谁救助谁公示); what would be refused is decided at once. */
export const proposed = (it: Application, proposal: Proposal): Application => {
  const proposals = [...it.proposals, proposal];
  if (proposal.amount === 0 || it.publicityDays === 0) return { ...it, step: 'awaiting-decision', proposals };
  const round = posted(it.postings.length + 1, proposal.on, it.publicityDays);
  return { ...it, step: 'posted', proposals, postings: [...it.postings, round] };
};

/** Somebody objects: it is surveyed anew. Who, and why, stays on paper. */
export const objectedTo = (it: Application, act: Act): Application => ({
  ...closed(it, act.on),
  step: 'applied',
  objections: [...it.objections, act],
});

/** 退回重新审核: what was to be refused may be granted by now. It is posted before (民发〔2018〕23号 一(二)), so that there is an opinion on it once more. */
export const sentBack = (it: Application, act: Act): Application => ({ ...it, step: 'surveyed', sentBack: [...(it.sentBack ?? []), act] });

export const isPostingOver = ({ step, postings }: Application, today: Day): boolean => {
  const last = postings.at(-1);
  return step === 'posted' && last !== undefined && roundOver(last, today) !== undefined;
};

/** 公示期满无异议 */
export const postingOver = (it: Application, on: Day): Application => ({ ...closed(it, on), step: 'awaiting-decision' });

const closed = (it: Application, on: Day): Application => ({
  ...it,
  postings: it.postings.map((one) => (one === it.postings.at(-1) ? { ...one, ...closedRound(one, on) } : one)),
});

/** 撤回: nothing is posted any more, and the same may be applied for again. */
export const withdrawn = (it: Application, act: Act): Application => ({ ...closed(it, act.on), step: 'withdrawn', withdrawn: act });

export const lastSurvey = ({ surveys }: Application): SpendingSurvey | undefined => surveys.at(-1);
export const lastProposal = ({ proposals }: Application): Proposal | undefined => proposals.at(-1);
