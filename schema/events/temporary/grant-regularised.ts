import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold } from './examples.ts';

/** 事后补充说明: what was paid first has its papers. */
export const grantRegularised = event(
  'temporary.grant-regularised.v1',
  z.object({
    caseId: field.id('temporary-case'),
    householdId: field.id('household'),
    decision: field.count(),
    on: field.day(),
  }),
  { example: { caseId: exampleCase, householdId: exampleHousehold, decision: 1, on: day('2026-03-10') } },
);
