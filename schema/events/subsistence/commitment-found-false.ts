import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold } from './examples.ts';

/** What an applicant promised in place of a certificate does not hold: what was decided on it is to be looked at again. */
export const commitmentFoundFalse = event(
  'subsistence.commitment-found-false.v1',
  z.object({
    caseId: field.id('subsistence-case'),
    householdId: field.id('household'),
    /** `income`, `property`, `register`, …: others may follow */
    material: field.code(/^[a-z][a-z-]{1,40}$/),
    on: field.day(),
  }),
  { example: { caseId: exampleCase, householdId: exampleHousehold, material: 'income', on: day('2026-04-01') } },
);
