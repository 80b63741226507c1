import { event, field } from '@jiuzhu/event-log';
import { z } from 'zod';
import { exampleDay, exampleHousehold, exampleMember, exampleOther } from './examples.ts';
import { householdAt } from './household-at.ts';
import { member } from './member.ts';

/** Some members left to form a household of their own. */
export const householdSplit = event(
  'household.split.v1',
  z.object({
    householdId: field.id('household'),
    on: field.day(),
    into: householdAt,
    /** who stay */
    members: z.array(member),
  }),
  {
    example: { householdId: exampleHousehold, on: exampleDay, into: { householdId: exampleOther, version: 1 }, members: [exampleMember] },
  },
);
