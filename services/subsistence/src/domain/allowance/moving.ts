import { addDays } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import { monthAfter } from '../assistance/grants.ts';
import type { Allowance } from './allowance.ts';

/** It ends with the month before; what had not begun by then never does. */
export const allowanceEndedBefore = (it: Allowance, month: Day): readonly Allowance[] => {
  if (it.from >= month) return [];
  const last = addDays(month, -1);
  return [{ ...it, until: it.until !== undefined && it.until < last ? it.until : last }];
};

/** Whatever runs is looked at again before the next month of it is paid: somebody grows older, and a standard begins. */
export const nextLook = (today: Day): Day => monthAfter(today);
