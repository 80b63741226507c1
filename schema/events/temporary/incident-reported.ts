import { event, field } from '@jiuzhu/event-log';
import { day, fen } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold, exampleIncident } from './examples.ts';

/** 急难: something befell a household, or one of its members, and was told where it happened, wherever the household is registered. */
export const incidentReported = event(
  'temporary.incident-reported.v1',
  z.object({
    incidentId: field.id('incident'),
    caseId: field.id('temporary-case'),
    householdId: field.id('household'),
    /** whom alone it befell; absent: the household */
    personId: field.id('person').optional(),
    kind: field.openCode(['fire', 'traffic-accident', 'sudden-illness', 'public-emergency', 'other']),
    happenedOn: field.day(),
    /** where it happened */
    region: field.region(),
    /** fen, what it costs */
    cost: field.fen(),
    /** fen, what others bear of it: an insurance, a donor, another office */
    borne: field.fen(),
    /** by when the family has its answer: an hour of the clock, not the end of a day */
    replyBy: field.instant(),
  }),
  {
    example: {
      ...{ incidentId: exampleIncident, caseId: exampleCase, householdId: exampleHousehold, kind: 'fire' },
      ...{ happenedOn: day('2026-03-02'), region: '990000001001', cost: fen(1_200_000), borne: fen(0) },
      replyBy: '2026-03-03T04:30:00.000Z',
    },
  },
);
