import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold, examplePerson } from './examples.ts';

/** Whether somebody is impoverished by the costs of an illness (因病致贫重病患者) was decided. */
export const illnessPoorDecided = event(
  'medical.illness-poor-decided.v1',
  z.object({
    caseId: field.id('medical-case'),
    householdId: field.id('household'),
    personId: field.id('person'),
    outcome: field.code(['granted', 'refused']),
    /** of what was granted */
    from: field.day().optional(),
    /** its last day */
    until: field.day().optional(),
    /** which conditions were not met */
    reasons: z.array(field.code(/^[a-z][a-z-]{1,40}$/)),
    region: field.region(),
    on: field.day(),
  }),
  {
    example: {
      ...{ caseId: exampleCase, householdId: exampleHousehold, personId: examplePerson, outcome: 'granted', reasons: [] },
      ...{ from: day('2026-06-20'), until: day('2027-06-19'), region: '990000001001', on: day('2026-06-20') },
    },
  },
);
