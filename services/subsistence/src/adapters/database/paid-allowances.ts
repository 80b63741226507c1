import type { Id } from '@jiuzhu/kernel';
import type { Store } from '@jiuzhu/service-kit';
import type { AllowanceMonth } from '../../domain/allowance/allowance-lines.ts';
import type { Allowances } from '../../domain/allowance/allowance.ts';
import { readAllowances, writeAllowances } from './allowance-rows.ts';
import { householdLocks } from './households.ts';

/** The allowances of a household, with the months that payment is being told of. */
export type PaidAllowances = { readonly allowances: Allowances; readonly months: readonly AllowanceMonth[] };

const insert = `
insert into allowance_months (household_id, month, total, lines)
select household_id, month, total, lines
from jsonb_to_recordset($1::jsonb) as r(household_id uuid, month date, total integer, lines jsonb)`;

export const paidAllowances: Store<Id<'household'>, PaidAllowances, PaidAllowances> = {
  region: ({ allowances }) => allowances.region,
  locks: householdLocks,
  load: async (tx, ids) => {
    const found = await readAllowances(tx, ids);
    return new Map([...found].map(([id, allowances]) => [id, { allowances, months: [] }]));
  },
  save: async (tx, changes) => {
    await writeAllowances(
      tx,
      changes.map(({ after, version }) => ({ ...after.allowances, version })),
      false,
    );
    const told = changes.flatMap(({ key, after }) =>
      after.months.map(({ month, lines }) => ({
        ...{ household_id: key, month, lines },
        total: lines.reduce((sum, { amount }) => sum + amount, 0),
      })),
    );
    return { name: 'allowance-months-insert', text: insert, values: [JSON.stringify(told)] };
  },
  persons: ({ months }) => [...new Set(months.flatMap(({ lines }) => lines.flatMap(({ personId }) => personId ?? [])))],
};
