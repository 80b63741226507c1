import type { Day, Fen, Id } from '@jiuzhu/kernel';
import type { Store } from '@jiuzhu/service-kit';
import type { Moved } from '../../domain/assistance/assistance-decision.ts';
import { reviewedHouseholds } from './reviewed-households.ts';
import type { ReviewedHousehold } from './reviewed-households.ts';

/** A household with what payment was told of each of its months. */
export type DrawingHousehold = ReviewedHousehold & { readonly drawn: ReadonlyMap<Day, Fen> };

/** What was made up for was due in the month that it was too little in. */
const read = `
select household_id::text as household, coalesce(line->>'backFor', month::text) as month, sum((line->>'amount')::integer)::integer as total
from entitlements, jsonb_array_elements(lines) as line where household_id = any($1::uuid[]) group by 1, 2`;

export const drawingHouseholds: Store<Id<'household'>, DrawingHousehold, Moved, 'AssistanceUnknown'> = {
  ...reviewedHouseholds,
  load: async (tx, ids) => {
    const found = await reviewedHouseholds.load(tx, ids);
    const rows = await tx.sql<{ household: Id<'household'>; month: Day; total: Fen }>('months-drawn', read, [[...found.keys()]]);
    const months = Map.groupBy(rows, ({ household }) => household);
    return new Map(
      [...found].map(([id, it]) => [id, { ...it, drawn: new Map((months.get(id) ?? []).map(({ month, total }) => [month, total])) }]),
    );
  },
};
