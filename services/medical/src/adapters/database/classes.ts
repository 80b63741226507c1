import type { Day, Id, RegionCode } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import type { ClassPeriod } from '../../domain/people/class-periods.ts';

export type ClassHeld = ClassPeriod & { readonly householdId: Id<'household'>; readonly region: RegionCode | null };

/** A row as one value of JSON: as other statements read it too. */
export const classJson = `jsonb_strip_nulls(jsonb_build_object('personId', c.person_id, 'class', c.class, 'since', c.since, 'until', c.until,
  'told', jsonb_build_object('stream', c.stream, 'version', c.version), 'householdId', c.household_id, 'region', h.region))`;

const read = `select ${classJson} as it from person_classes c join households h on h.id = c.household_id
  where c.person_id = $1 and c.since <= $2::date and (c.until is null or c.until >= $2::date) order by c.since, c.household_id`;

/** All that somebody is on a day. */
export async function classesOn(tx: Tx, person: Id<'person'>, on: Day): Promise<readonly ClassHeld[]> {
  const rows = await tx.sql<{ it: ClassHeld }>('classes-on', read, [person, on]);
  return rows.map(({ it }) => it);
}
