import { lifeOf } from '@jiuzhu/casework';
import { grantsOf } from './temporary-case.ts';
import type { Decision, TemporaryCase } from './temporary-case.ts';

export const statuses = ['reported', 'granted', 'regularised', 'recovering', 'recovered', 'refused'] as const;
export type Status = (typeof statuses)[number];

type Decided = Pick<TemporaryCase, 'decisions'>;

const isAskedBack = ({ recovery, amount }: Decision): boolean => recovery !== undefined && recovery.repaid < amount;
export const lacksPapers = ({ outcome, papers, recovery }: Decision): boolean =>
  outcome === 'granted' && papers === undefined && recovery === undefined;

/** Where the case stands follows from what was decided on it and what came of that. */
export const statusOf = (it: Decided): Status => {
  const grants = grantsOf(it);
  if (grants.length === 0) return it.decisions.length === 0 ? 'reported' : 'refused';
  if (grants.some(isAskedBack)) return 'recovering';
  if (grants.some(lacksPapers)) return 'granted';
  return grants.every(({ recovery }) => recovery) ? 'recovered' : 'regularised';
};

const life = lifeOf<Status, 'decision' | 'papers' | 'recovery'>({
  reported: 'decision',
  granted: 'papers',
  recovering: 'recovery',
  regularised: 'closed',
  recovered: 'closed',
  refused: 'closed',
});

export const stageOf = (it: Decided) => life.stageOf({ status: statusOf(it) });

/** 跟进救助: as long as nothing is asked back and nothing was refused, more may be granted for what is still uncovered. */
export const awaitsDecision = (it: Decided): boolean => ['reported', 'granted', 'regularised'].includes(statusOf(it));
