import { countyOf, dueAfter, firstDue, officeOf } from '@jiuzhu/casework';
import type { Day } from '@jiuzhu/kernel';
import type { CaseDeadline } from './clock/case-deadline.ts';
import { inWriting } from './notice/in-writing.ts';
import { isLetterOut } from './notice/served.ts';
import { openCommitments } from './commitment/open.ts';
import { isOpen } from './status.ts';
import type { Periods, SubsistenceCase } from './subsistence-case.ts';

/** The clock stands still while papers are missing: before the acceptance no period has begun, and after it none runs. */
export const isPaused = ({ status, pauses }: Pick<SubsistenceCase, 'status' | 'pauses'>): boolean =>
  status === 'incomplete' || (isOpen({ status }) && pauses.some(({ until }) => until === undefined));

/** What is due next and by when; working days beyond the announced holidays are provisional. While the clock stands, nobody can say when. */
export const deadlinesOf = (it: SubsistenceCase): readonly CaseDeadline[] => {
  const { accepted, publicity, status } = it;
  const notice = inWriting(it)?.due;
  if (!isOpen(it)) return [...(notice && isLetterOut(it) ? [{ what: 'refusal-notice' as const, ...notice }] : []), ...ofCommitments(it)];
  if (!accepted) return [];
  const isPosted = (status === 'publicity' || status === 'final-publicity') && publicity !== undefined;
  return [
    ...(isPosted ? [{ what: 'publicity' as const, day: publicity.closesOn, provisional: false }] : []),
    ...(isPaused(it) ? [] : [...ofTheSurvey(it, accepted), ...ofTheVerification(it, accepted), ...ofTheDecision(it, accepted)]),
    ...ofCommitments(it),
  ];
};

type Accepted = NonNullable<SubsistenceCase['accepted']>;

/** 57号 Art 15, and how long a region gives the survey that has begun (达州 2021: ten working days); after an objection it is done once more. */
const ofTheSurvey = (it: SubsistenceCase, { on, periods }: Accepted): readonly CaseDeadline[] => {
  const { surveyDone: survey, surveyStart } = periods;
  const objection = it.objections.at(-1);
  if (it.status === 're-survey' && objection && survey)
    return [{ what: 'survey', ...dueAfter(objection.on, survey['after-objection'], it.pauses) }];
  if (it.status !== 'accepted') return [];
  return [
    { what: 'survey-start', ...dueAfter(on, surveyStart, it.pauses) },
    ...(survey ? [{ what: 'survey' as const, ...dueAfter(on, survey.first, it.pauses) }] : []),
  ];
};

/** 57号 Art 17: the county starts to ask within so many days of the request, though the township should decide. */
const ofTheVerification = ({ verification, pauses }: SubsistenceCase, { periods }: Accepted): readonly CaseDeadline[] => {
  if (verification?.kind !== 'asked' || verification.begunOn || periods.verificationStart === undefined) return [];
  return [{ what: 'verification-start', ...dueAfter(verification.since, periods.verificationStart, pauses) }];
};

const ofTheDecision = (it: SubsistenceCase, { on, periods }: Accepted): readonly CaseDeadline[] => {
  const { awaitingSince, pauses, status } = it;
  return [
    ...(status === 'awaiting-decision' && awaitingSince
      ? [{ what: 'county-opinion' as const, ...dueAfter(awaitingSince, periods.countyOpinion, pauses) }]
      : []),
    { what: 'total', ...dueAfter(on, totalOf(it, periods), pauses) },
  ];
};

/** What was promised is looked for, though it be decided already; not of a case in which nothing was. */
const ofCommitments = (it: SubsistenceCase): readonly CaseDeadline[] =>
  openCommitments(it).flatMap(({ checkBy }) => (checkBy ? [{ what: 'commitment-check' as const, ...checkBy }] : []));

/** 民发〔2022〕83号 四(一): shorter where the township decides; an objection, or an application elsewhere than at the register, makes the case a special one. */
const totalOf = (it: SubsistenceCase, { total }: Periods): number =>
  it.objections.length > 0 || it.permit ? total.special : isDevolved(it) ? total.devolved : total.county;

/** Whether the township decides, as it stood when the case was accepted. */
const isDevolved = ({ accepted }: SubsistenceCase): boolean => accepted?.delegation !== undefined;

/** The first of the open deadlines. */
export const dueOn = (it: SubsistenceCase): Day | undefined => firstDue(deadlinesOf(it));

/** The office that a deadline binds: the county asks the agencies; of all else, whoever has the case in hand. */
export const agencyFor = (it: SubsistenceCase, what: CaseDeadline['what']): string =>
  what === 'verification-start' ? countyOf(it.region) : agencyOf(it);

/** The office that has the case in hand: the township, and the county once it is to decide (57号 Art 2). */
export const agencyOf = (it: SubsistenceCase): string => {
  const isCounty = it.status === 'awaiting-decision' && !isDevolved(it);
  return isCounty ? countyOf(it.region) : officeOf(it.region);
};
