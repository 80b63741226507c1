import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold } from './examples.ts';

/** A deadline of the procedure has passed without what it is for. */
export const deadlineMissed = event(
  'subsistence.deadline-missed.v1',
  z.object({
    caseId: field.id('subsistence-case'),
    householdId: field.id('household'),
    /** `survey`, `county-opinion`, `total`, …: others may follow */
    deadline: field.code(/^[a-z][a-z-]{1,40}$/),
    dueOn: field.day(),
    /** the count left the years whose holidays are announced: the day may move when they are */
    provisional: field.flag(),
    /** the office that had the case in hand */
    agency: field.code(/^[a-z][a-z0-9-]{1,40}$/),
  }),
  {
    example: {
      ...{ caseId: exampleCase, householdId: exampleHousehold, deadline: 'county-opinion' },
      ...{ dueOn: day('2026-03-27'), provisional: false, agency: 'county-990000' },
    },
  },
);
