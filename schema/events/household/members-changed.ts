import { event, field } from '@jiuzhu/event-log';
import { z } from 'zod';
import { exampleDay, exampleHousehold, exampleMember } from './examples.ts';
import { member } from './member.ts';

/** Who lives in a household, or what the rules weigh of them, is no longer what it was. */
export const membersChanged = event(
  'household.members-changed.v1',
  z.object({
    householdId: field.id('household'),
    /** from which day it holds */
    on: field.day(),
    change: field.code(['birth', 'death', 'marriage', 'moved-in', 'moved-out', 'correction']),
    /** whom the change is about */
    personId: field.id('person'),
    /** all who are members after it; none: the household has ended */
    members: z.array(member),
  }),
  {
    example: {
      householdId: exampleHousehold,
      on: exampleDay,
      change: 'correction',
      personId: exampleMember.personId,
      members: [exampleMember],
    },
  },
);
