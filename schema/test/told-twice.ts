import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';

/** A fact in two versions, the second with the day from which it is told. */
export const toldOnce = event(
  'household.told.v1',
  z.object({ on: field.day(), list: z.array(z.object({ who: field.id('person') })).optional() }),
  { example: { on: '2026-01-01' } },
);

export const toldTwice = event('household.told.v2', z.object({ on: field.day(), how: field.code(['letter', 'call']) }), {
  example: { on: '2026-01-01', how: 'call' },
  previous: toldOnce,
  upcast: ({ on }) => ({ on, how: 'call' as const }),
  emitFrom: day('2026-09-01'),
  downcast: ({ on }) => ({ on }),
});

export const heardElsewhere = event('medical.heard.v1', z.object({ on: field.day() }), { example: { on: '2026-01-01' } });
