import { randomUUID } from 'node:crypto';
import type { Day } from '@jiuzhu/kernel';

/** Another bill each time, of the patient. */
export const billOf = (provider: string, patient: string, on: Day) => ({
  ...{ idempotencyKey: randomUUID(), provider, billNumber: `ZY-${randomUUID()}`, patient, kind: 'INPATIENT', place: 'REGION' },
  ...{ referred: false, emergency: false, admittedOn: on, dischargedOn: on, totalCost: 300_000, inPolicyCost: 280_000 },
  ...{ basicPaid: 150_000, catastrophicPaid: 20_000, supplementaryPaid: 10_000 },
});
