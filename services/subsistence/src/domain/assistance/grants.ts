import { addDays, addMonths, firstOfMonth } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import type { RunningGrant } from './assistance.ts';

/** The month after a decision, from which it is carried out: 57号 Art 21. */
export const monthAfter = (decidedOn: Day): Day => addMonths(firstOfMonth(decidedOn), 1);

/** Reasons come before less is given: the first month that begins so many days after them (57号 Art 32). */
export const monthAfterNotice = (decidedOn: Day, noticeBefore = 0): Day => {
  const told = addDays(decidedOn, noticeBefore);
  return told === firstOfMonth(told) && told > decidedOn ? told : monthAfter(told);
};

/** They end with the month before: what had not begun by then never does; what had ended stays as it ended, and what is made up for is owed. */
export const endedBefore = (grants: readonly RunningGrant[], month: Day): readonly RunningGrant[] =>
  grants.flatMap((it) => {
    if (it.backFor) return [it];
    if (it.from >= month) return [];
    const last = addDays(month, -1);
    return [{ ...it, until: it.until !== undefined && it.until < last ? it.until : last }];
  });
