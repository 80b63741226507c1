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
 * together turns the outcome where it is promised: somebody is given aid who was not. Nothing where it was given. Read off the kept reasons alone.
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
  const absent = trial.reasons.find(({ code, verdict }) => ofMembers.has(code) && verdict === 'fail');
  if (absent) return [{ turn: 'anew', reason: absent }];
  const changes =
    judgement.applied === 'dibao' ? [...conditionsToMeet(trial), ...openOfTekun(judgement)] : changesOfOneAlone(judgement, trial, snapshot);
  return changes.some(isBeyondReach) ? [none] : changes;
};

/**
 * Of one who applies alone, who of the others leaves in extreme difficulty may have to be found out first, and moves every figure: till then no outcome is
 * promised. Once it is found out it is judged again, and what is stated then is.
 */
export const isPromised = (changes: readonly Change[], { applicants }: Snapshot): boolean =>
  applicants.grain === 'household' || changes.every(({ turn }) => turn !== 'known');

/** With every member who counts again each limit of the household moves, and so does what it earns. */
const ofMembers: ReadonlySet<string> = new Set(['members', 'counts-as-member']);
