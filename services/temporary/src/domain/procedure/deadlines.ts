import { noticeOf, untoldOf as untoldAmong } from '@jiuzhu/casework';
import type { CaseDeadline as Due } from '@jiuzhu/casework';
import type { Day } from '@jiuzhu/kernel';
import { awaitsVisit, nextOf } from '../stages/stages.ts';
import { isUndecided, lacksPapers } from './status.ts';
import type { TemporaryCase } from './temporary-case.ts';

export type CaseDeadline = Due<'reply' | 'decision' | 'papers' | 'visit' | 'notice'>;

type DayOf = (instant: string) => Day;

/** What is due: the answer, by the clock; the decision on what was applied for, the papers of each grant and the letter of a refusal, by working days. */
export const deadlinesOf = (it: TemporaryCase, dayOf: DayOf): readonly CaseDeadline[] => [
  ...(it.decisions.length === 0 && it.replyBy
    ? [{ what: 'reply' as const, day: dayOf(it.replyBy), at: it.replyBy, provisional: false }]
    : []),
  ...(it.application && isUndecided(it) ? [{ what: 'decision' as const, ...it.application.due }] : []),
  ...it.decisions.flatMap(({ number: decision, staged }) => {
    const next = staged && awaitsVisit(staged) ? nextOf(staged) : undefined;
    return next ? [{ what: 'visit' as const, of: decision, day: next.on, provisional: false }] : [];
  }),
  ...it.decisions.flatMap((grant) =>
    grant.papersDue && lacksPapers(grant) ? [{ what: 'papers' as const, of: grant.number, ...grant.papersDue }] : [],
  ),
  ...it.decisions.flatMap(({ number: of, noticeDue }) => {
    const notice = noticeOf(it, of);
    return noticeDue && notice && notice.servedOn === undefined ? [{ what: 'notice' as const, of, ...noticeDue }] : [];
  }),
];

/** Those whose passing nobody has been told of. */
export const untoldOf = (it: TemporaryCase, dayOf: DayOf): readonly CaseDeadline[] => untoldAmong(deadlinesOf(it, dayOf), it.missed);
