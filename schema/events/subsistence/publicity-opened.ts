import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold } from './examples.ts';

/** A preliminary opinion is posted in the village or community, and may be objected to through its last day. */
export const publicityOpened = event(
  'subsistence.publicity-opened.v1',
  z.object({
    caseId: field.id('subsistence-case'),
    householdId: field.id('household'),
    round: field.count(),
    opensOn: field.day(),
    closesOn: field.day(),
  }),
  {
    example: {
      ...{ caseId: exampleCase, householdId: exampleHousehold, round: 1 },
      ...{ opensOn: day('2026-03-20'), closesOn: day('2026-03-27') },
    },
  },
);
