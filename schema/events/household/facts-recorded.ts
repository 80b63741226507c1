import { event, field } from '@jiuzhu/event-log';
import { z } from 'zod';
import { exampleDay, exampleFact, exampleHousehold } from './examples.ts';
import { fact } from './fact.ts';

/** What a household earns, must spend or owns was recorded, replaced or corrected. What is not named stays as it was. */
export const factsRecorded = event(
  'household.facts-recorded.v1',
  z.object({
    householdId: field.id('household'),
    on: field.day(),
    facts: z.array(fact),
    /** facts that no longer hold, by id */
    superseded: z.array(field.id('fact')),
  }),
  { example: { householdId: exampleHousehold, on: exampleDay, facts: [exampleFact], superseded: [] } },
);
