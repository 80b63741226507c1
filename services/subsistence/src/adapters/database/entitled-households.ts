import type { Day, Id } from '@jiuzhu/kernel';
import { dayOf } from '@jiuzhu/service-kit';
import type { Store, Tx } from '@jiuzhu/service-kit';
import { firstOfMonth } from '@jiuzhu/kernel';
import type { Assistance } from '../../domain/assistance/assistance.ts';
import type { Entitlement } from '../../domain/assistance/lines.ts';
import { readAssistance, writingAssistance } from './assistance-rows.ts';
import { householdLocks } from './households.ts';

/** An assistance, with the months that payment is being told of. */
export type Entitled = { readonly assistance: Assistance; readonly months: readonly Entitlement[] };

const insert = `
insert into entitlements (household_id, month, total, lines)
select household_id, month, total, lines
from jsonb_to_recordset($1::jsonb) as r(household_id uuid, month date, total integer, lines jsonb)`;

export const entitledHouseholds: Store<Id<'household'>, Entitled, Entitled> = {
  region: ({ assistance }) => assistance.region,
  locks: householdLocks,
  load: async (tx, ids) => {
    const found = await readAssistance(tx, ids);
    return new Map([...found].map(([id, assistance]) => [id, { assistance, months: [] }]));
  },
  save: async (tx, changes) => {
    const told = changes.flatMap(({ key, after }) =>
      after.months.map(({ month, lines }) => ({
        ...{ household_id: key, month, lines },
        total: lines.reduce((sum, { amount }) => sum + amount, 0),
      })),
    );
    await tx.sql('entitlements-insert', insert, [JSON.stringify(told)]);
    return writingAssistance(changes.map(({ after, version }) => ({ ...after.assistance, version })));
  },
  persons: ({ months }) => [...new Set(months.flatMap(({ lines }) => lines.flatMap(({ personId }) => personId ?? [])))],
};

/** Of whom payment has not been told for a month that has begun. */
export const entitlementsDue = async (tx: Tx, now: Date, limit: number): Promise<readonly Id<'household'>[]> => {
  const text = 'select household_id::text as id from assistance where due_month <= $1 order by due_month, household_id limit $2';
  const month: Day = firstOfMonth(dayOf(now));
  const rows = await tx.sql<{ id: Id<'household'> }>('entitlements-due', text, [month, limit]);
  return rows.map(({ id }) => id);
};
