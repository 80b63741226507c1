import { letterAsked, noticeOf } from '@jiuzhu/casework';
import type { Day } from '@jiuzhu/kernel';
import { isOpen } from '../status.ts';
import type { SubsistenceCase } from '../subsistence-case.ts';
import { inWriting } from './in-writing.ts';

/** The letter of what was decided last is to be served. */
export const asked = (it: SubsistenceCase, on: Day): SubsistenceCase => {
  const written = inWriting(it);
  return written ? letterAsked(it, written.number, on) : it;
};

/** What is told in writing has not come yet, as far as anybody knows. */
export const isLetterOut = (it: SubsistenceCase): boolean => {
  const written = inWriting(it);
  return written !== undefined && !isOpen(it) && noticeOf(it, written.number)?.servedOn === undefined;
};
