import type { Day } from '@jiuzhu/kernel';
import { isOpen } from '../status.ts';
import { lastDecision } from '../subsistence-case.ts';
import type { SubsistenceCase } from '../subsistence-case.ts';
import type { Notice } from './notice.ts';

/** The letter of the latest decision is to be served. */
export const asked = (it: SubsistenceCase, on: Day): SubsistenceCase => {
  const decision = lastDecision(it);
  return decision?.noticeDue ? { ...it, notices: [...it.notices, { decision: decision.number, askedOn: on }] } : it;
};

/** What is told in writing has not come yet, as far as anybody knows. */
export const isLetterOut = (it: SubsistenceCase): boolean => {
  const decision = lastDecision(it);
  return decision?.noticeDue !== undefined && !isOpen(it) && noticeOf(it, decision.number)?.servedOn === undefined;
};

export const noticeOf = ({ notices }: SubsistenceCase, decision: number): Notice | undefined =>
  notices.find((it) => it.decision === decision);

/** What the post said, or an officer; the first service counts, and a later word changes nothing. */
export const told = (it: SubsistenceCase, decision: number, word: Omit<Notice, 'decision' | 'askedOn'>): SubsistenceCase => {
  const before = noticeOf(it, decision);
  if (!before || before.servedOn !== undefined) return it;
  return { ...it, notices: it.notices.map((notice) => (notice === before ? { ...before, ...word } : notice)) };
};
