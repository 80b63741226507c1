import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold } from './examples.ts';

/** A deadline has passed without what it is for. */
export const deadlineMissed = event(
  'education.deadline-missed.v1',
  z.object({
    caseId: field.id('education-case'),
    householdId: field.id('household'),
    /** `decision`, `notice`: others may follow */
    deadline: field.code(/^[a-z][a-z-]{1,40}$/),
    /** of which decision, where it is one's */
    decision: field.count().optional(),
    dueOn: field.day(),
    /** the count left the years whose holidays are announced: the day may move when they are */
    provisional: field.flag(),
    /** the office that has the case in hand */
    agency: field.code(/^[a-z][a-z0-9-]{1,40}$/),
  }),
  {
    example: {
      ...{ caseId: exampleCase, householdId: exampleHousehold, deadline: 'decision' },
      ...{ dueOn: day('2026-09-30'), provisional: false, agency: 'county-990000' },
    },
  },
);
