import { day, fen, type Id } from '@jiuzhu/kernel';
import { type KnownHousehold, unknownYet } from '../domain/people/known-household.ts';
import type { MedicalClass } from '../domain/people/medical-class.ts';
import type { Bill } from '../domain/settlement/bill.ts';
import type { Entitled } from '../domain/settlement/settle.ts';

export const aPersonId = (n: number): Id<'person'> => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Id<'person'>;
const aHouseholdId = '00000000-0000-4000-8000-000000000900' as Id<'household'>;

/** Of a hospital of the place, all of it in policy and nothing of it paid. */
export const aBill = (total: number, it: Partial<Bill> = {}): Bill => ({
  ...{ kind: 'inpatient', place: 'region', referred: false, emergency: false },
  ...{ admittedOn: day('2026-06-01'), dischargedOn: day('2026-06-10') },
  ...{ total: fen(total), inPolicy: fen(total), basic: fen(0), catastrophic: fen(0), supplementary: fen(0) },
  ...it,
});

export const entitledAs = (of: MedicalClass): Entitled => ({
  ...{ class: of, since: day('2026-01-01') },
  told: { stream: `household/${aHouseholdId}`, version: 3 },
});

/** Of these members since the beginning of the year. */
export const aKnownHousehold = (...members: readonly Id<'person'>[]): KnownHousehold => ({
  ...unknownYet(aHouseholdId, day('2026-01-01')),
  memberships: members.map((personId) => ({ personId, since: day('2026-01-01') })),
});
