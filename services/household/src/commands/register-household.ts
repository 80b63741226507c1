import { accept, reject } from '@jiuzhu/kernel';
import { householdRegistered } from '@jiuzhu/schema/events/household/household-registered.ts';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { registrations } from '../adapters/database/households.ts';
import { day, left, newMember, region, settlement } from '../adapters/input-shapes.ts';
import { countable, headed, possible } from '../domain/editable.ts';
import { identify } from '../domain/entrant.ts';
import type { Joining } from '../domain/join.ts';
import { isInhabited } from '../domain/region.ts';
import { register } from '../domain/register.ts';
import { tellMembers } from '../domain/told.ts';

/** A household comes into the register with its first members; whoever is already known by a number is found, not doubled. */
export const registerHousehold = command({
  allow: { role: 'clerk' },
  input: z.object({ region, settlement, on: left(day), members: z.array(newMember).min(1, '至少应有一名成员').max(50).readonly() }),
  subject: registrations,
  key: ({ region, members }, newId) => ({ id: newId('household'), region, numbers: members.map(({ idNumber }) => idNumber) }),
  decide: ({ region, settlement, on: since, members }, { id, times, entrants }, { today, newId }) => {
    const on = since ?? today;
    const stopped = possible(on, today, undefined) ?? headed(members, ['members']) ?? countable(members.length, ['members']);
    if (stopped) return stopped;
    if (!isInhabited(times, region, on)) return reject('RegionUnknown', { path: ['region'] });
    const joining: Joining[] = [];
    for (const [at, { relation, traits, ...given }] of members.entries()) {
      const who = identify(given, entrants[at] ?? {}, on, today, newId, ['members', String(at)]);
      if (!who.accepted) return who;
      joining.push({ person: who.person, relation, traits, known: who.known });
    }
    const household = register({ id, home: { region, settlement }, joining, on, newId });
    return accept(household, [householdRegistered({ householdId: id, on, region, settlement, members: tellMembers(household) })]);
  },
});
