import type { Tx } from '@jiuzhu/service-kit';
import type { CaseId, MedicalCase } from '../../domain/cases/medical-case.ts';
import type { Step } from '../../domain/settlement/step.ts';
import { readCases } from './case-rows.ts';

/** A case, and how what it was granted came about. */
export type ReadFile = { readonly case: MedicalCase; readonly steps: readonly Step[] };

const text = `select case_id as id, outcome -> 'steps' as steps from settlements where case_id = any($1::text[])`;

export async function readFiles(tx: Tx, ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, ReadFile>> {
  const found = await readCases(tx, ids);
  const rows = await tx.sql<{ id: CaseId; steps: readonly Step[] }>('case-steps', text, [[...found.keys()]]);
  const steps = new Map(rows.map((row) => [row.id, row.steps]));
  return new Map([...found].map(([id, it]) => [id, { case: it, steps: steps.get(id) ?? [] }]));
}
