import { event, field } from '@jiuzhu/event-log';
import { z } from 'zod';
import { exampleDay, exampleHousehold, exampleMember, exampleOther } from './examples.ts';
import { householdAt } from './household-at.ts';
import { member } from './member.ts';

/** Two households became one: said on the stream of each. */
export const householdMerged = event(
  'household.merged.v1',
  z.object({
    householdId: field.id('household'),
    on: field.day(),
    role: field.code(['kept', 'ended']),
    other: householdAt,
    /** of the household that was kept; none on the one that ended */
    members: z.array(member),
  }),
  {
    example: {
      householdId: exampleHousehold,
      on: exampleDay,
      role: 'kept',
      other: { householdId: exampleOther, version: 4 },
      members: [exampleMember],
    },
  },
);
