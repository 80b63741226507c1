import type { Reason } from '@jiuzhu/policy';
import type { ToldTrial } from '../../classification/judgement.ts';
import type { Change } from './change.ts';

/** What excuses a condition that is not met: so many homes, where all of them together are small. */
const exceptions: Readonly<Record<string, string>> = { homes: 'home-area' };
const excusing: Readonly<Record<string, string>> = { 'home-area': 'homes' };

/** Each condition that decided against a trial, or that is not known yet: it would have to be met. */
export const conditionsToMeet = (trial: ToldTrial): readonly Change[] => {
  const decided = new Set([...trial.failing, ...trial.undecided].map((code) => excusing[code] ?? code));
  return trial.reasons.filter(({ code }) => decided.has(code)).map((reason) => toMeet(reason, trial));
};

export const toMeet = (reason: Reason, trial: ToldTrial, kept = false): Change => {
  const or = reasonOf(trial, exceptions[reason.code] ?? '');
  return { turn: 'condition', reason, ...(or ? { or } : {}), kept };
};

export const reasonOf = ({ reasons }: ToldTrial, code: string): Reason | undefined => reasons.find((it) => it.code === code);

/** No figure is below nothing: where every member is away, say, there is no standard to be below. */
export const isBeyondReach = (it: Change): boolean =>
  it.turn === 'condition' && isBelowNothing(it.reason) && (!it.or || isBelowNothing(it.or));

const isBelowNothing = ({ outermost }: Reason): boolean => typeof outermost === 'number' && outermost < 0;
