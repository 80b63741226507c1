import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold } from './examples.ts';

/** A deadline has passed without what it is for. */
export const deadlineMissed = event(
  'temporary.deadline-missed.v1',
  z.object({
    caseId: field.id('temporary-case'),
    householdId: field.id('household'),
    /** `reply`, `papers`, …: others may follow */
    deadline: field.code(/^[a-z][a-z-]{1,40}$/),
    /** of which decision, where it is one's */
    decision: field.count().optional(),
    dueOn: field.day(),
    /** where it was an hour of the clock */
    dueAt: field.instant().optional(),
    /** the count left the years whose holidays are announced: the day may move when they are */
    provisional: field.flag(),
    /** the office that had the case in hand */
    agency: field.code(/^[a-z][a-z0-9-]{1,40}$/),
  }),
  {
    example: {
      ...{ caseId: exampleCase, householdId: exampleHousehold, deadline: 'papers', decision: 1 },
      ...{ dueOn: day('2026-03-17'), provisional: false, agency: 'township-990000001' },
    },
  },
);
