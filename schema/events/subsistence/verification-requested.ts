import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold } from './examples.ts';

/** A case needs to know what the agencies know. The answer is a report; without an authorisation in force nobody is asked, and the case waits. */
export const verificationRequested = event(
  'subsistence.verification-requested.v1',
  z.object({
    caseId: field.id('subsistence-case'),
    householdId: field.id('household'),
    /** by which verification calls its request: told again, it is the same */
    requestId: field.id('request'),
    on: field.day(),
    /** a complete report that is still valid answers it, if it was issued on this day or after it; left out: whenever it was issued */
    freshFrom: field.day().optional(),
    /** the office on whose behalf is asked */
    agency: field.code(/^[a-z][a-z0-9-]{1,40}$/),
    /** 定期核查: one of many that are due in a county in one month, and has its turn among them; left out: somebody waits, and it is asked at once */
    roster: z.object({ region: field.region(), month: field.month() }).optional(),
  }),
  {
    example: {
      ...{ caseId: exampleCase, householdId: exampleHousehold, requestId: '00000000-0000-8000-8000-000000000061' },
      ...{ on: day('2026-03-06'), agency: 'township-990000001' },
    },
  },
);
