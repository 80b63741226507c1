import { closed, resumed } from '@jiuzhu/casework';
import type { Act } from '@jiuzhu/casework';
import { addWorkingDays } from '@jiuzhu/kernel';
import type { PersonId } from '../household/facts.ts';
import type { ApplicantDied, DeclinedAct, Declining, Ended } from './ended.ts';
import { asked } from './notice/served.ts';
import { lacksSurvey } from './opinion.ts';
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
export const procedureEnded = (it: SubsistenceCase, act: Act, why: Declining): SubsistenceCase =>
  over(it, { ...{ on: act.on, by: act.by }, ...why, written: writtenOf(it, act) });

/** Whoever applied is dead: whoever of the family is left has it in writing; where nobody is, nobody can be written to. */
export const endedByDeath = (it: SubsistenceCase, act: Act, why: ApplicantDied, to: PersonId | undefined): SubsistenceCase =>
  over(it, { ...act, ...why, ...(to ? { written: { ...writtenOf(it, act), to } } : {}) });

const writtenOf = ({ decisions, accepted }: SubsistenceCase, { on }: Act) => ({
  number: decisions.length + 1,
  ...(accepted ? { due: addWorkingDays(on, accepted.periods.refusalNotice) } : {}),
});

const over = (it: SubsistenceCase, ended: Ended): SubsistenceCase => {
  const { on } = ended;
  const after: SubsistenceCase = {
    ...{ ...it, status: 'procedure-terminated', publicity: closed(it.publicity, on), awaitingSince: undefined },
    ...{ pauses: resumed(it.pauses, on), ended },
  };
  return asked(after, on);
};
