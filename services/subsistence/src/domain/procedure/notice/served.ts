import type { Day } from '@jiuzhu/kernel';
import { isOpen } from '../status.ts';
import type { SubsistenceCase } from '../subsistence-case.ts';
import { inWriting } from './in-writing.ts';
import type { Notice } from './notice.ts';

/** The letter of what was decided last is to be served. */
export const asked = (it: SubsistenceCase, on: Day): SubsistenceCase => {
  const written = inWriting(it);
  return written ? { ...it, notices: [...it.notices, { decision: written.number, askedOn: on }] } : it;
};

/** What is told in writing has not come yet, as far as anybody knows. */
export const isLetterOut = (it: SubsistenceCase): boolean => {
  const written = inWriting(it);
  return written !== undefined && !isOpen(it) && noticeOf(it, written.number)?.servedOn === undefined;
};

export const noticeOf = ({ notices }: SubsistenceCase, decision: number): Notice | undefined =>
  notices.find((it) => it.decision === decision);

/** What the post said, or an officer; the first service counts, and a later word changes nothing. */
export const told = (it: SubsistenceCase, decision: number, word: Omit<Notice, 'decision' | 'askedOn'>): SubsistenceCase => {
  const before = noticeOf(it, decision);
  if (!before || before.servedOn !== undefined) return it;
  return { ...it, notices: it.notices.map((notice) => (notice === before ? { ...before, ...word } : notice)) };
};
