import { appliedTrial } from '../../classification/judgement.ts';
import type { Judgement } from '../../classification/judgement.ts';
import type { Snapshot } from '../../household/snapshot.ts';
import { none } from './change.ts';
import type { Change } from './change.ts';
import { changesOfOneAlone } from './changes-of-one-alone.ts';
import { conditionsToMeet, isBeyondReach } from './conditions-to-meet.ts';
import { openOfTekun } from './open-of-tekun.ts';

/**
 * What would change it: all that would have to be otherwise for what was applied for to be given, each with the nearest figure that passes. All of it
 * together turns the outcome: somebody is given aid who was not. Nothing where it was given. Read off the kept reasons alone.
 */
export const changesThatWouldTurn = ({
  judgement,
  snapshot,
}: {
  readonly judgement: Judgement;
  readonly snapshot: Snapshot;
}): readonly Change[] => {
  const trial = appliedTrial(judgement);
  if (trial === undefined || trial.verdict === 'pass') return [];
  const changes =
    judgement.applied === 'dibao' ? [...conditionsToMeet(trial), ...openOfTekun(judgement)] : changesOfOneAlone(judgement, trial, snapshot);
  return changes.some(isBeyondReach) ? [none] : changes;
};
