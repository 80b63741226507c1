import { lifeOf } from '@jiuzhu/casework';
import { isDue } from '../grants/term-grant.ts';
import type { EducationCase } from './education-case.ts';

export const statuses = ['applied', 'posted', 'granted', 'completed', 'refused', 'ended'] as const;
export type Status = (typeof statuses)[number];

type Standing = Pick<EducationCase, 'decision' | 'inEffectOn' | 'grants' | 'ended'>;

/** Where a case stands follows from what was decided and what came of it. */
export const statusOf = ({ decision, inEffectOn, grants, ended }: Standing): Status => {
  if (decision?.outcome === 'refused') return 'refused';
  if (ended) return 'ended';
  if (!decision) return 'applied';
  if (!inEffectOn) return 'posted';
  return grants.some(isDue) ? 'granted' : 'completed';
};

const life = lifeOf<Status, 'decision' | 'publicity' | 'payment'>({
  applied: 'decision',
  posted: 'publicity',
  granted: 'payment',
  completed: 'closed',
  refused: 'closed',
  ended: 'closed',
});

export const stageOf = (it: Standing) => life.stageOf({ status: statusOf(it) });
export const isOpen = (it: Standing): boolean => life.isOpen({ status: statusOf(it) });
