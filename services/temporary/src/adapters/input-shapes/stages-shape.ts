import { z } from 'zod';
import { calendarDay, optional, positive } from '../input-shapes.ts';

/** How it is paid, where it is not paid at once. */
export const stages = optional(
  z
    .array(z.object({ on: calendarDay, amount: positive }))
    .max(24, '阶段过多')
    .readonly(),
);
