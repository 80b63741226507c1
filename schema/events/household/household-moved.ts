import { event, field } from '@jiuzhu/event-log';
import { z } from 'zod';
import { exampleDay, exampleHousehold } from './examples.ts';

/** A household lives elsewhere: another office may be competent and other standards may bind. */
export const householdMoved = event(
  'household.moved.v1',
  z.object({
    householdId: field.id('household'),
    on: field.day(),
    region: field.region(),
    settlement: field.code(['urban', 'rural']),
  }),
  { example: { householdId: exampleHousehold, on: exampleDay, region: '990000002001', settlement: 'urban' } },
);
