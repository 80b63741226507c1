import type { Actor } from '../actor.ts';

/** Who did what, why, to whom: person ids, field names and the command's name, never input. */
export type AuditRow = {
  readonly at: Date;
  readonly actor: string;
  readonly agency: string;
  readonly act: string;
  /** `accepted`, the problem's name, or `read` */
  readonly outcome: string;
  readonly stream: string | null;
  readonly persons: readonly string[];
  readonly fields: readonly string[];
  readonly purpose: string | null;
  readonly correlation_id: string;
};

export const auditRow = (
  actor: Actor,
  it: Pick<AuditRow, 'at' | 'act' | 'outcome'> & {
    correlationId: string;
    stream?: string;
    persons?: readonly string[];
    fields?: readonly string[];
  },
): AuditRow => ({
  at: it.at,
  actor: actor.id,
  agency: actor.agency,
  act: it.act,
  outcome: it.outcome,
  stream: it.stream ?? null,
  persons: [...new Set(it.persons ?? [])].sort(),
  fields: [...new Set(it.fields ?? [])].sort(),
  purpose: actor.purpose ?? null,
  correlation_id: it.correlationId,
});
