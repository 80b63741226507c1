import { event, field } from '@jiuzhu/event-log';
import { z } from 'zod';
import { exampleCase, exampleHousehold } from './examples.ts';

/** A decision was looked at again by another officer, and a new one stands in its place. What it comes to is told as of any other. */
export const decisionReconsidered = event(
  'subsistence.decision-reconsidered.v1',
  z.object({
    caseId: field.id('subsistence-case'),
    householdId: field.id('household'),
    /** the new one */
    decision: field.count(),
    /** the one that it cites */
    cites: field.count(),
    outcome: field.openCode(['upheld', 'changed']),
  }),
  { example: { caseId: exampleCase, householdId: exampleHousehold, decision: 2, cites: 1, outcome: 'changed' } },
);
