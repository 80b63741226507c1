import { lifeOf } from '@jiuzhu/casework';

/** Where a case can stand; DRAFT is no state: what nobody has submitted is nowhere. */
export const statuses = [
  ...(['submitted', 'incomplete', 'accepted', 'surveyed', 'publicity', 're-survey', 'awaiting-decision', 'final-publicity'] as const),
  ...(['confirmed', 'recognised', 'refused', 'withdrawn', 'procedure-terminated'] as const),
] as const;
export type Status = (typeof statuses)[number];

const life = lifeOf<Status, 'application' | 'survey' | 'publicity' | 'confirmation'>({
  submitted: 'application',
  incomplete: 'application',
  accepted: 'survey',
  surveyed: 'survey',
  're-survey': 'survey',
  publicity: 'publicity',
  'awaiting-decision': 'confirmation',
  'final-publicity': 'publicity',
  confirmed: 'closed',
  recognised: 'closed',
  refused: 'closed',
  withdrawn: 'closed',
  'procedure-terminated': 'closed',
});

type Standing = { readonly status: Status };

export const { stageOf, isOpen } = life;
/** Nothing was decided yet. */
export const isBeforeDecision = (it: Standing): boolean => isOpen(it) && it.status !== 'final-publicity';
/** Somebody looks at the household, or the law waits for it. */
export const isSurveyed = ({ status }: Standing): boolean => status === 'accepted' || status === 'surveyed' || status === 're-survey';
