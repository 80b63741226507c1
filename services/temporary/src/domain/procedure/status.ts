import { lifeOf } from '@jiuzhu/casework';
import { steps } from '../expenditure/application.ts';
import { nextOf } from '../stages/stages.ts';
import { paidOf } from './paid.ts';
import { grantsOf } from './temporary-case.ts';
import type { Decision, TemporaryCase } from './temporary-case.ts';

export const statuses = [
  ...(['reported', ...steps] as const),
  'granted',
  'regularised',
  'paying',
  'paid',
  'recovering',
  'recovered',
  'refused',
] as const;
export type Status = (typeof statuses)[number];

type Decided = Pick<TemporaryCase, 'decisions' | 'application'>;

const isAskedBack = (it: Decision): boolean => it.recovery !== undefined && it.recovery.repaid < paidOf(it);
const isBeingPaid = ({ staged }: Decision): boolean => staged !== undefined && nextOf(staged) !== undefined;
/** Only what was paid first has papers to be made up for. */
export const lacksPapers = ({ papersDue, papers, recovery }: Decision): boolean =>
  papersDue !== undefined && papers === undefined && recovery === undefined;

/** Where the case stands follows from what was decided on it and what came of that. */
export const statusOf = (it: Decided): Status => {
  const grants = grantsOf(it);
  if (grants.length === 0) return it.decisions.length === 0 ? (it.application?.step ?? 'reported') : 'refused';
  if (grants.some(isAskedBack)) return 'recovering';
  if (grants.some(lacksPapers)) return 'granted';
  if (grants.some(isBeingPaid)) return 'paying';
  if (grants.every(({ recovery }) => recovery)) return 'recovered';
  return it.application ? 'paid' : 'regularised';
};

const life = lifeOf<Status, 'survey' | 'opinion' | 'publicity' | 'decision' | 'payment' | 'papers' | 'recovery'>({
  reported: 'decision',
  applied: 'survey',
  surveyed: 'opinion',
  posted: 'publicity',
  'awaiting-decision': 'decision',
  withdrawn: 'closed',
  granted: 'papers',
  recovering: 'recovery',
  regularised: 'closed',
  paying: 'payment',
  paid: 'closed',
  recovered: 'closed',
  refused: 'closed',
});

export const stageOf = (it: Decided) => life.stageOf({ status: statusOf(it) });

/** Applied for, and neither decided nor withdrawn: until then whoever applied may take it back. */
export const isUndecided = (it: Decided): boolean => it.application !== undefined && it.decisions.length === 0 && stageOf(it) !== 'closed';

/** Nothing is given for it: what befell them, or was spent, may be told again. */
export const isVoid = (it: Decided): boolean => ['refused', 'withdrawn'].includes(statusOf(it));

/** 跟进救助: as long as nothing is asked back and nothing was refused, more may be granted of an emergency for what is still uncovered. */
export const awaitsDecision = (it: Decided): boolean =>
  it.application === undefined && ['reported', 'granted', 'regularised', 'paying'].includes(statusOf(it));
