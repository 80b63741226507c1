import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold } from './examples.ts';

/** What was granted is posted at the school through its last day. No pupil is named, nor who it is told of: not even by an id. */
export const publicityOpened = event(
  'education.publicity-opened.v1',
  z.object({
    caseId: field.id('education-case'),
    householdId: field.id('household'),
    round: field.count(),
    opensOn: field.day(),
    closesOn: field.day(),
    /** the count left the years whose holidays are announced: the day may move when they are */
    provisional: field.flag(),
  }),
  {
    example: {
      ...{ caseId: exampleCase, householdId: exampleHousehold, round: 1 },
      ...{ opensOn: day('2026-09-08'), closesOn: day('2026-09-15'), provisional: false },
    },
  },
);
