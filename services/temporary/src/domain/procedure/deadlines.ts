import type { Day } from '@jiuzhu/kernel';
import { awaitsVisit, nextOf } from '../stages/stages.ts';
import { lacksPapers } from './status.ts';
import type { Missed, TemporaryCase } from './temporary-case.ts';

/** A day, or where it is told the instant, by which something is to be done. */
export type CaseDeadline = Missed & { readonly day: Day; readonly at?: string | undefined; readonly provisional: boolean };

type DayOf = (instant: string) => Day;

/** What is due: the answer, by the clock; the decision on what was applied for and the papers of each grant, by working days. */
export const deadlinesOf = (it: TemporaryCase, dayOf: DayOf): readonly CaseDeadline[] => [
  ...(it.decisions.length === 0 && it.replyBy
    ? [{ what: 'reply' as const, day: dayOf(it.replyBy), at: it.replyBy, provisional: false }]
    : []),
  ...(it.decisions.length === 0 && it.application ? [{ what: 'decision' as const, ...it.application.due }] : []),
  ...it.decisions.flatMap(({ number: decision, staged }) => {
    const next = staged && awaitsVisit(staged) ? nextOf(staged) : undefined;
    return next ? [{ what: 'visit' as const, decision, day: next.on, provisional: false }] : [];
  }),
  ...it.decisions.flatMap((grant) =>
    grant.papersDue && lacksPapers(grant) ? [{ what: 'papers' as const, decision: grant.number, ...grant.papersDue }] : [],
  ),
];

const isTold = ({ missed }: TemporaryCase, one: Missed): boolean =>
  missed.some(({ what, decision }) => what === one.what && decision === one.decision);

/** Those whose passing nobody has been told of. */
export const untoldOf = (it: TemporaryCase, dayOf: DayOf): readonly CaseDeadline[] =>
  deadlinesOf(it, dayOf).filter((one) => !isTold(it, one));

/** Those that have passed: an instant that is over, a day that is. */
export const overdueOf = (it: TemporaryCase, now: string, dayOf: DayOf): readonly CaseDeadline[] =>
  untoldOf(it, dayOf).filter(({ day, at }) => (at === undefined ? day < dayOf(now) : at <= now));

export const told = (it: TemporaryCase, all: readonly Missed[]): TemporaryCase => ({
  ...it,
  missed: [...it.missed, ...all.map(({ what, decision }) => ({ what, ...(decision === undefined ? {} : { decision }) }))],
});

export const isMissed = isTold;

/** The office that has the case in hand: the township where it happened, or the county where that is all that is known. */
export const agencyOf = ({ region }: Pick<TemporaryCase, 'region'>): string =>
  region.length < 9 ? `county-${region.slice(0, 6)}` : `township-${region.slice(0, 9)}`;
