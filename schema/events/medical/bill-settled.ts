import { event, field } from '@jiuzhu/event-log';
import { day, fen } from '@jiuzhu/kernel';
import { z } from 'zod';
import { medicalClass } from './classes.ts';
import { exampleHousehold, examplePerson, exampleProvider, exampleSettlement } from './examples.ts';

/** Medical assistance has paid its share of a bill, or found that it has none: told once for each settlement. */
export const billSettled = event(
  'medical.bill-settled.v1',
  z.object({
    settlementId: field.id('settlement'),
    providerId: field.id('provider'),
    /** absent: nobody who is helped has the number on the bill */
    personId: field.id('person').optional(),
    /** in which the person has the class */
    householdId: field.id('household').optional(),
    class: medicalClass().optional(),
    kind: field.openCode(['inpatient', 'chronic-outpatient', 'outpatient']),
    admittedOn: field.day(),
    dischargedOn: field.day(),
    /** whose cap and deductible it is counted to */
    year: field.count(),
    /** fen, all that the bill comes to */
    total: field.fen(),
    /** fen, the tilt within it */
    paid: field.fen(),
    tilt: field.fen(),
    /** fen, what nobody pays but the patient */
    left: field.fen(),
  }),
  {
    example: {
      ...{ settlementId: exampleSettlement, providerId: exampleProvider, personId: examplePerson, householdId: exampleHousehold },
      ...{ class: 'dibao', kind: 'inpatient', admittedOn: day('2026-05-04'), dischargedOn: day('2026-05-15'), year: 2026 },
      ...{ total: fen(3_000_000), paid: fen(750_000), tilt: fen(0), left: fen(650_000) },
    },
  },
);
