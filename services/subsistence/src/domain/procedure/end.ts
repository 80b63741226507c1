import { addWorkingDays } from '@jiuzhu/kernel';
import type { Act } from './act.ts';
import { resumed } from './clock/pause.ts';
import type { DeclinedAct, Ended } from './ended.ts';
import { asked } from './notice/served.ts';
import { lacksSurvey } from './opinion.ts';
import { closed } from './publicity.ts';
import type { SubsistenceCase } from './subsistence-case.ts';
import { isUnauthorised } from './verification/verification-standing.ts';

/** What is said to have been declined and was given all the same: an authorisation that stands, a survey that was done. */
export const givenAllTheSame = (it: SubsistenceCase, declined: readonly DeclinedAct[]): readonly DeclinedAct[] =>
  declined.filter(
    (act) => (act === 'verification' && !(it.verification && isUnauthorised(it.verification))) || (act === 'survey' && !lacksSurvey(it)),
  );

/**
 * Nothing is granted and nothing is refused: the family may apply again. It has the reasons in writing, within the days of a refusal: no rule names others. A family that
 * takes its application back itself is not written to.
 */
export const procedureEnded = (it: SubsistenceCase, { on, by }: Act, why: Omit<Ended, keyof Act | 'written'>): SubsistenceCase => {
  const written = {
    number: it.decisions.length + 1,
    ...(it.accepted ? { due: addWorkingDays(on, it.accepted.periods.refusalNotice) } : {}),
  };
  const after: SubsistenceCase = {
    ...{ ...it, status: 'procedure-terminated', publicity: closed(it.publicity, on), awaitingSince: undefined },
    ...{ pauses: resumed(it.pauses, on), ended: { on, by, ...why, written } },
  };
  return asked(after, on);
};
