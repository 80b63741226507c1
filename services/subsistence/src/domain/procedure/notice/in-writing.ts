import type { Day, Deadline } from '@jiuzhu/kernel';
import { lastDecision } from '../subsistence-case.ts';
import type { SubsistenceCase } from '../subsistence-case.ts';

/** What is told in writing, by its place in the row of all that was; and by when it must have come, where a period says so. */
export type InWriting = { readonly number: number; readonly on: Day; readonly due?: Deadline | undefined };

/** The latest decision, where not all was granted (57号 Art 21); or that the procedure was ended, and why (57号 Art 29, Order 649 Art 65): either may be appealed against. */
export const inWriting = (it: SubsistenceCase): InWriting | undefined => {
  const { ended } = it;
  if (ended) return ended.written && { ...ended.written, on: ended.on };
  const decision = lastDecision(it);
  return decision?.noticeDue && { number: decision.number, on: decision.on, due: decision.noticeDue };
};
