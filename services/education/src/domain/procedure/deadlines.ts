import { noticeOf, untoldOf as untoldAmong } from '@jiuzhu/casework';
import type { CaseDeadline as Due } from '@jiuzhu/casework';
import type { EducationCase } from './education-case.ts';
import { awaitsDecision } from './status.ts';

export type CaseDeadline = Due<'decision' | 'notice'>;

/** What is due: the decision; and of each refusal its letter. What is paid on a day is paid by the clock and never late. */
export const deadlinesOf = (it: EducationCase): readonly CaseDeadline[] => [
  ...(awaitsDecision(it) ? [{ what: 'decision' as const, ...it.decisionDue }] : []),
  ...it.decisions.flatMap(({ number: of, noticeDue }) =>
    noticeDue && noticeOf(it, of)?.servedOn === undefined ? [{ what: 'notice' as const, of, ...noticeDue }] : [],
  ),
];

/** Those whose passing nobody has been told of. */
export const untoldOf = (it: EducationCase): readonly CaseDeadline[] => untoldAmong(deadlinesOf(it), it.missed);
