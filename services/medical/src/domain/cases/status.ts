import { lifeOf, officeOf } from '@jiuzhu/casework';
import type { MedicalCase } from './medical-case.ts';

export const statuses = [
  'incomplete',
  'submitted',
  'publicity',
  'awaiting-decision',
  'granted',
  'refused',
  'withdrawn',
  'reversed',
] as const;
export type Status = (typeof statuses)[number];

/** Where the case stands follows from what was done in it. */
export const statusOf = (it: MedicalCase): Status => {
  if (it.withdrawn) return 'withdrawn';
  if (it.reversed) return 'reversed';
  if (it.decision) return it.decision.outcome;
  if (it.missing.length > 0) return 'incomplete';
  if (it.publicity && !it.publicity.closedOn) return 'publicity';
  return it.direct || it.reviewed ? 'awaiting-decision' : 'submitted';
};

const life = lifeOf({
  incomplete: 'papers',
  submitted: 'review',
  publicity: 'publicity',
  'awaiting-decision': 'decision',
  granted: 'closed',
  refused: 'closed',
  withdrawn: 'closed',
  reversed: 'closed',
});

export const stageOf = (it: MedicalCase): string => life.stageOf({ status: statusOf(it) });

/** By when something is to be done in it. */
export const dueOf = (it: MedicalCase): MedicalCase['decideBy'] =>
  stageOf(it) === 'closed' || statusOf(it) === 'incomplete' ? undefined : it.decideBy;

/** Who has it in hand: the township until it has looked at it, then the county's office. */
export const agencyOf = (it: MedicalCase): string => {
  const isTownships = ['incomplete', 'submitted', 'publicity'].includes(statusOf(it));
  return isTownships ? officeOf(it.region) : `medical-${it.region.slice(0, 6)}`;
};
