import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleDay, exampleHousehold, exampleMember } from './examples.ts';

/** Who owes a member support by law without living with the household: all of them, after the change. They are no members. */
export const obligorsChanged = event(
  'household.obligors-changed.v1',
  z.object({
    householdId: field.id('household'),
    /** from which day it holds */
    on: field.day(),
    obligors: z.array(
      z.object({
        personId: field.id('person'),
        /** what they are to the member whom they owe support */
        relation: field.code(['spouse', 'parent', 'child', 'grandparent', 'grandchild', 'sibling']),
        of: field.id('person'),
        born: field.day(),
      }),
    ),
  }),
  {
    example: {
      householdId: exampleHousehold,
      on: exampleDay,
      obligors: [
        {
          personId: '00000000-0000-8000-8000-000000000012',
          relation: 'child',
          of: exampleMember.personId,
          born: day('1982-05-01'),
        },
      ],
    },
  },
);
