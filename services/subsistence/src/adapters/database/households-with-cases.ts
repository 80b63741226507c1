import type { Id } from '@jiuzhu/kernel';
import type { Store } from '@jiuzhu/service-kit';
import type { SubsistenceCase } from '../../domain/procedure/subsistence-case.ts';
import { caseEvents } from '../events/case-events.ts';
import { readCasesOf, updateCase } from './case-rows.ts';
import { changedCases } from './changed-cases.ts';
import { assistanceMoved, drawnHouseholds, saveDrawn } from './drawn-households.ts';
import type { Drawn, Redrawn } from './drawn-households.ts';

/** With the cases of the household: who applied is told what becomes of it, and what is under way may move with it. */
export type DrawnWithCases = Drawn & { readonly cases: readonly SubsistenceCase[] };
export type RedrawnWithCases = Redrawn & { readonly cases?: readonly SubsistenceCase[] | undefined };

const changed = (before: DrawnWithCases, { cases = before.cases }: RedrawnWithCases) => changedCases(before, { cases });

export const householdsWithCases: Store<Id<'household'>, DrawnWithCases, RedrawnWithCases> = {
  ...drawnHouseholds,
  load: async (tx, ids) => {
    const [drawn, cases] = [await drawnHouseholds.load(tx, ids), await readCasesOf(tx, ids)];
    return new Map([...drawn].map(([id, it]) => [id, { ...it, cases: cases.get(id) ?? [] }]));
  },
  save: async (tx, changes) => {
    for (const { before, after, version } of changes)
      for (const [was, is] of changed(before, after)) await updateCase(tx, was, is, version);
    return saveDrawn(tx, changes);
  },
  follows: (before, after) => [...assistanceMoved(before, after), ...changed(before, after).flatMap(([was, is]) => caseEvents(was, is))],
};
