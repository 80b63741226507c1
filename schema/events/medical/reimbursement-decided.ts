import { event, field } from '@jiuzhu/event-log';
import { day, fen } from '@jiuzhu/kernel';
import { z } from 'zod';
import { medicalClass } from './classes.ts';
import { exampleCase, exampleHousehold, examplePerson, exampleSettlement } from './examples.ts';

/** A claim for care that was not settled at discharge was decided: granted, and what it came to, or refused. */
export const reimbursementDecided = event(
  'medical.reimbursement-decided.v1',
  z.object({
    caseId: field.id('medical-case'),
    householdId: field.id('household'),
    personId: field.id('person'),
    outcome: field.code(['granted', 'refused']),
    /** absent: on the day of admission the person had none */
    class: medicalClass().optional(),
    kind: field.openCode(['inpatient', 'chronic-outpatient', 'outpatient']),
    /** of what was granted */
    settlementId: field.id('settlement').optional(),
    /** whose cap and deductible it is counted to */
    year: field.count(),
    /** fen, all that the bill comes to */
    total: field.fen(),
    /** fen, the tilt within it; of what is refused 0 */
    paid: field.fen(),
    tilt: field.fen(),
    /** fen, what nobody pays but the patient */
    left: field.fen(),
    /** which conditions were not met */
    reasons: z.array(field.code(/^[a-z][a-z-]{1,40}$/)),
    region: field.region(),
    on: field.day(),
  }),
  {
    example: {
      ...{ caseId: exampleCase, householdId: exampleHousehold, personId: examplePerson, outcome: 'granted', class: 'margin' },
      ...{ kind: 'inpatient', settlementId: exampleSettlement, year: 2026, total: fen(3_000_000), paid: fen(750_000), tilt: fen(0) },
      ...{ left: fen(650_000), reasons: [], region: '990000001001', on: day('2026-06-20') },
    },
  },
);
