import type { Id } from '@jiuzhu/kernel';
import type { Store } from '@jiuzhu/service-kit';
import type { SubsistenceCase } from '../domain/procedure/subsistence-case.ts';
import { readCasesOf } from './case-rows.ts';
import { drawnHouseholds } from './drawn-households.ts';
import type { Drawn, Redrawn } from './drawn-households.ts';

/** With the cases of the household: who applied is told what becomes of it. */
export type Merging = Drawn & { readonly cases: readonly SubsistenceCase[] };

export const mergingHouseholds: Store<Id<'household'>, Merging, Redrawn> = {
  ...drawnHouseholds,
  load: async (tx, ids) => {
    const [drawn, cases] = [await drawnHouseholds.load(tx, ids), await readCasesOf(tx, ids)];
    return new Map([...drawn].map(([id, it]) => [id, { ...it, cases: cases.get(id) ?? [] }]));
  },
};
