import { randomUUID } from 'node:crypto';
import { day } from '@jiuzhu/kernel';
import type { Id, RegionCode } from '@jiuzhu/kernel';
import { householdRegistered } from '@jiuzhu/schema/events/household/household-registered.ts';
import { dayOf } from '@jiuzhu/service-kit';
import { wage } from './opened.ts';
import type { Family, Opened } from './opened.ts';

/** Somebody of seventy-six who lives alone and has nothing, and whom nobody owes support. */
export const anElder = async (s: Opened, more: object = {}): Promise<Family> => {
  const [household, personId, on] = [randomUUID() as Id<'household'>, randomUUID() as Id<'person'>, dayOf(s.runtime.clock.now())];
  const member = { personId, relation: 'head' as const, born: day('1950-01-01'), majorIllness: false, student: false, employed: false };
  const place = { region: '610304001001' as RegionCode, settlement: 'rural' as const };
  await s.tell('household', household, householdRegistered({ householdId: household, on, ...place, members: [{ ...member, ...more }] }));
  const it = { household, persons: [personId, personId, personId] as const };
  await s.record(it, [wage(0, personId)]);
  return it;
};
