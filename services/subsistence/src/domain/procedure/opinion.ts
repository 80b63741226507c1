import { closed, nextRound, posted } from '@jiuzhu/casework';
import type { Act } from '@jiuzhu/casework';
import type { Day } from '@jiuzhu/kernel';
import type { Household, Report } from '../household/facts.ts';
import type { Snapshot } from '../household/snapshot.ts';
import { daysPosted } from './publicity.ts';
import { lastOpinion, lastSurvey } from './subsistence-case.ts';
import type { Judged, SubsistenceCase } from './subsistence-case.ts';

export type Sources = { readonly household: Household; readonly report?: Report | undefined };

/** What a judgement of this case is made from, today. */
export const snapshotOf = (it: SubsistenceCase, { household, report }: Sources, day: Day): Snapshot => {
  const survey = lastSurvey(it)?.findings;
  return { day, applicants: it.applicants, household, ...(report ? { report } : {}), ...(survey ? { survey } : {}) };
};

export type Moved = 'household' | 'report' | 'standards' | 'rules';

/** Which of the sources of a judgement are no longer those of today: the household, its report (or its validity), the standards, the rules. */
export const movedSince = ({ snapshot, standardsHash, rulesHash }: Judged, now: Sources & Hashes, today: Day): readonly Moved[] => {
  const { household, report } = snapshot;
  return [
    ...(household.version === now.household.version ? [] : (['household'] as const)),
    ...(report?.reportId === now.report?.reportId && report?.version === now.report?.version && isValid(report, today)
      ? []
      : (['report'] as const)),
    ...(standardsHash === now.standardsHash ? [] : (['standards'] as const)),
    ...(rulesHash === now.rulesHash ? [] : (['rules'] as const)),
  ];
};

export type Hashes = { readonly standardsHash: string; readonly rulesHash: string };

const isValid = (report: Report | undefined, today: Day): boolean => report === undefined || report.validUntil >= today;

/** 初审意见 with its publicity: 57号 Art 19. What is not posted goes to the decision at once. */
export const opined = (it: SubsistenceCase, judged: Judged, { on, by }: Act): SubsistenceCase => {
  const days = it.accepted ? daysPosted(judged, it.accepted.periods, answersObjection(it)) : 0;
  const opinions = [...it.opinions, { round: it.opinions.length + 1, on, by, judged }];
  if (days === 0) return { ...it, status: 'awaiting-decision', opinions, publicity: closed(it.publicity, on), awaitingSince: on };
  return {
    ...it,
    status: 'publicity',
    opinions,
    publicity: { ...posted(nextRound(it), on, days), of: 'opinion' },
    awaitingSince: undefined,
  };
};

/** Nothing was judged since somebody objected. */
const answersObjection = ({ status, publicity, objections }: SubsistenceCase): boolean =>
  status === 'surveyed' && publicity !== undefined && objections.at(-1)?.round === publicity.round;

/** 公示期满: the period has passed without an objection. */
export const publicityOver = (it: SubsistenceCase, on: Day): SubsistenceCase => ({
  ...it,
  status: 'awaiting-decision',
  publicity: closed(it.publicity, on),
  awaitingSince: on,
});

/** 57号 Art 28: nobody enters without a survey. Where the region exempts, it does so from the first one; after an objection there is always another look. */
export const lacksSurvey = ({ status, surveys, accepted }: SubsistenceCase): boolean =>
  status === 're-survey' || (surveys.length === 0 && accepted?.periods.survey === 'required');

/** After the survey; or again, once what the last opinion rested on has moved. */
export const awaitsOpinion = (it: SubsistenceCase, now: Sources & Hashes, today: Day): boolean => {
  if (it.status === 'accepted' || it.status === 'surveyed' || it.status === 're-survey') return true;
  const opinion = lastOpinion(it);
  const isWaiting = it.status === 'publicity' || it.status === 'awaiting-decision';
  return isWaiting && opinion !== undefined && movedSince(opinion.judged, now, today).length > 0;
};

/** Into another county: another office is competent, and other standards bind (57号 Art 4). */
export const hasMovedAway = ({ region }: SubsistenceCase, { household }: Sources): boolean =>
  household.region.slice(0, 6) !== region.slice(0, 6);
