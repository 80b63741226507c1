import { lifeOf } from '@jiuzhu/casework';
import { isDue } from '../grants/term-grant.ts';
import { standingDecision } from './education-case.ts';
import type { EducationCase } from './education-case.ts';

export const statuses = ['applied', 'objected', 'posted', 'granted', 'completed', 'refused', 'ended'] as const;
export type Status = (typeof statuses)[number];

type Standing = Pick<EducationCase, 'decisions' | 'objections' | 'inEffectOn' | 'grants' | 'ended'>;

/** Where a case stands follows from what was decided and what came of it. */
export const statusOf = (it: Standing): Status => {
  const decision = standingDecision(it);
  if (decision?.outcome === 'refused') return 'refused';
  if (it.ended) return 'ended';
  if (!decision) return it.decisions.length === 0 ? 'applied' : 'objected';
  if (!it.inEffectOn) return 'posted';
  return it.grants.some(isDue) ? 'granted' : 'completed';
};

const life = lifeOf<Status, 'decision' | 'publicity' | 'payment'>({
  applied: 'decision',
  objected: 'decision',
  posted: 'publicity',
  granted: 'payment',
  completed: 'closed',
  refused: 'closed',
  ended: 'closed',
});

export const stageOf = (it: Standing) => life.stageOf({ status: statusOf(it) });
export const isOpen = (it: Standing): boolean => life.isOpen({ status: statusOf(it) });

/** For the first time, or anew where somebody objected. */
export const awaitsDecision = (it: Standing): boolean => stageOf(it) === 'decision';
