import { event, field } from '@jiuzhu/event-log';
import { day, fen } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold, exampleIncident } from './examples.ts';

/** What an office decided on a need: granted, which may be one of several for the same incident, or refused. */
export const grantDecided = event(
  'temporary.grant-decided.v1',
  z.object({
    caseId: field.id('temporary-case'),
    incidentId: field.id('incident').optional(),
    /** 急难型, 支出型; absent of what was told before it was: an emergency */
    type: field.openCode(['emergency', 'expenditure']).optional(),
    householdId: field.id('household'),
    /** who alone is assisted; absent: the household */
    personId: field.id('person').optional(),
    /** which of the case's decisions, the first is 1 */
    decision: field.count(),
    outcome: field.code(['granted', 'refused']),
    /** fen; of what is refused 0 */
    amount: field.fen(),
    /** for how many */
    persons: field.count(),
    /** which conditions were not met */
    reasons: z.array(field.code(/^[a-z][a-z-]{1,40}$/)),
    /** where it happened */
    region: field.region(),
    on: field.day(),
  }),
  {
    example: {
      ...{ caseId: exampleCase, incidentId: exampleIncident, householdId: exampleHousehold, type: 'emergency', decision: 1 },
      ...{ outcome: 'granted', amount: fen(300_000), persons: 3, reasons: [] },
      ...{ region: '990000001001', on: day('2026-03-03') },
    },
  },
);
