import type { Reason } from '@jiuzhu/policy';
import type { ToldTrial } from '../../classification/judgement.ts';
import { exceptions, excusedBy, reasonOf } from '../exceptions.ts';
import type { Change } from './change.ts';

/** Each condition that decided against a trial, or that is not known yet: it would have to be met. */
export const conditionsToMeet = (trial: ToldTrial): readonly Change[] => {
  const decided = new Set([...trial.failing, ...trial.undecided].map((code) => excusedBy[code] ?? code));
  return trial.reasons.filter(({ code }) => decided.has(code)).map((reason) => toMeet(reason, trial));
};

export const toMeet = (reason: Reason, trial: ToldTrial, kept = false): Change => {
  const or = reasonOf(trial, exceptions[reason.code] ?? '');
  return { turn: 'condition', reason, ...(or ? { or } : {}), kept };
};

/** No figure is below nothing: of a limit of 0, say, there is none below it. */
export const isBeyondReach = (it: Change): boolean =>
  it.turn === 'condition' && isBelowNothing(it.reason) && (!it.or || isBelowNothing(it.or));

const isBelowNothing = ({ outermost }: Reason): boolean => typeof outermost === 'number' && outermost < 0;
