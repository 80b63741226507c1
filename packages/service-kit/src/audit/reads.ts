import type { Actor } from '../actor.ts';
import { record } from '../road/record.ts';
import { newManifest, rowsOf } from '../road/manifest.ts';
import { unitOfWork } from '../road/unit-of-work.ts';
import type { Runtime } from '../runtime.ts';
import { type AuditRow, auditRow } from './audit-row.ts';

/** One operation's reads of personal data: who, which fields, of whom. Masked reads are not told here. */
export type Reads = { note(person: string, field: string): void; commit(): Promise<void> };

export function readsOf(runtime: Runtime, actor: Actor, act: string, correlationId: string): Reads {
  const persons = new Set<string>();
  const fields = new Set<string>();
  return {
    note: (person, field) => {
      persons.add(person);
      fields.add(field);
    },
    commit: async () => {
      if (persons.size === 0) return;
      const row = auditRow(actor, {
        at: runtime.clock.now(),
        act,
        outcome: 'read',
        correlationId,
        persons: [...persons],
        fields: [...fields],
      });
      persons.clear();
      fields.clear();
      await groupOf(runtime)(row);
    },
  };
}

type Waiting = { readonly row: AuditRow; readonly done: () => void; readonly failed: (fault: unknown) => void };
const groups = new WeakMap<Runtime, (row: AuditRow) => Promise<void>>();

/** Answers that leave in the same moment share a commit; each waits for it. */
function groupOf(runtime: Runtime): (row: AuditRow) => Promise<void> {
  const kept = groups.get(runtime);
  if (kept) return kept;
  let waiting: Waiting[] = [];
  let writing = false;
  const write = async (): Promise<void> => {
    writing = true;
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      const rows = { ...rowsOf(newManifest()), audit: group.map(({ row }) => row) };
      await unitOfWork(runtime, (tx, last) => last(record(tx, rows))).then(
        () => group.forEach(({ done }) => done()),
        (fault: unknown) => group.forEach(({ failed }) => failed(fault)),
      );
    }
    writing = false;
  };
  const group = (row: AuditRow): Promise<void> =>
    new Promise((done, failed) => {
      waiting.push({ row, done, failed });
      if (!writing) void write();
    });
  groups.set(runtime, group);
  return group;
}
