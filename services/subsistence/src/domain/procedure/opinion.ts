import type { Day } from '@jiuzhu/kernel';
import type { Household, Report } from '../household/facts.ts';
import type { Snapshot } from '../household/snapshot.ts';
import { isGranted } from '../classification/judgement.ts';
import { closesOn, lastOpinion } from './subsistence-case.ts';
import type { Judged, Publicity, SubsistenceCase } from './subsistence-case.ts';

export type Sources = { readonly household: Household; readonly report?: Report | undefined };

/** What a judgement of this case is made from, today. */
export const snapshotOf = ({ applicants }: SubsistenceCase, { household, report }: Sources, day: Day): Snapshot => ({
  day,
  applicants,
  household,
  ...(report ? { report } : {}),
});

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

/**
 * 初审意见 with its publicity: 57号 Art 19. What would grant nothing is not posted, since only aid that is given is publicised (57号 Art 24);
 * it goes to the decision at once. After an objection the region says whether, and how long, it is posted again.
 */
export const opined = (it: SubsistenceCase, judged: Judged, { on, by }: { readonly on: Day; readonly by: string }): SubsistenceCase => {
  const round = it.opinions.length + 1;
  const days = isGranted(judged.judgement) ? publicityDays(it) : 0;
  const opinions = [...it.opinions, { round, on, by, judged }];
  const closed = it.publicity && { ...it.publicity, closedOn: it.publicity.closedOn ?? on };
  if (days === 0) return { ...it, status: 'awaiting-decision', opinions, publicity: closed, awaitingSince: on };
  const publicity: Publicity = { round, opensOn: on, closesOn: closesOn(on, days) };
  return { ...it, status: 'publicity', opinions, publicity, awaitingSince: undefined };
};

const publicityDays = ({ accepted, status }: SubsistenceCase): number =>
  accepted?.periods.publicity[status === 're-survey' ? 'after-objection' : 'first'] ?? 0;

/** 公示期满: the period has passed without an objection. */
export const publicityOver = (it: SubsistenceCase, on: Day): SubsistenceCase => ({
  ...it,
  status: 'awaiting-decision',
  publicity: it.publicity && { ...it.publicity, closedOn: on },
  awaitingSince: on,
});

/** 公示有异议: the economy of the household is surveyed anew, and a new opinion follows (57号 Art 19 para 2). */
export const objectedTo = (it: SubsistenceCase, { on, by }: { readonly on: Day; readonly by: string }): SubsistenceCase => ({
  ...it,
  status: 're-survey',
  publicity: it.publicity && { ...it.publicity, closedOn: on },
  objections: [...it.objections, { round: lastOpinion(it)?.round ?? 0, on, by }],
});

export const isPublicityOver = ({ status, publicity }: SubsistenceCase, today: Day): boolean =>
  status === 'publicity' && publicity !== undefined && publicity.closesOn < today;

/** After the survey; or again, once what the last opinion rested on has moved. */
export const awaitsOpinion = (it: SubsistenceCase, now: Sources & Hashes, today: Day): boolean => {
  if (it.status === 'accepted' || it.status === 're-survey') return true;
  const opinion = lastOpinion(it);
  const isWaiting = it.status === 'publicity' || it.status === 'awaiting-decision';
  return isWaiting && opinion !== undefined && movedSince(opinion.judged, now, today).length > 0;
};

/** Into another county: another office is competent, and other standards bind (57号 Art 4). */
export const hasMovedAway = ({ region }: SubsistenceCase, { household }: Sources): boolean =>
  household.region.slice(0, 6) !== region.slice(0, 6);
