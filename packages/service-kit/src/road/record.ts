import type { Tx } from '../database/tx.ts';
import type { AuditRow } from '../audit/audit-row.ts';
import { insert, insertAll, into } from '../database/inserts.ts';
import type { Statement } from '../database/sql.ts';
import type { Claim } from './open.ts';

export type OutboxRow = {
  readonly id: string;
  readonly bucket: number;
  readonly stream: string;
  readonly stream_version: number;
  readonly type: string;
  readonly data: unknown;
  readonly at: Date;
  readonly correlation_id: string;
  readonly causation_id: string;
  readonly noted_at: Date;
};

export type EffectRow = {
  readonly id: string;
  readonly name: string;
  readonly lane: string;
  readonly request: unknown;
  readonly actor: unknown;
  readonly asked_at: Date;
  readonly expires_at: Date;
  readonly due_at: Date | null;
  readonly correlation_id: string;
  readonly causation_id: string;
};

type VersionRow = { readonly name: string; readonly version: number };
type OutcomeRow = Omit<Claim, 'mac'> & { readonly input_mac: string; readonly outcome: unknown; readonly at: Date };

export type Rows = {
  readonly versions: ReadonlyMap<string, number>;
  readonly outbox: readonly OutboxRow[];
  readonly effects: readonly EffectRow[];
  readonly audit: readonly AuditRow[];
  readonly answered?: Claim & { readonly outcome: unknown };
  /** what saves left to send */
  readonly left: readonly Statement[];
};

const versionRows = into<VersionRow>(
  'kit_stream',
  { name: 'text', version: 'bigint' },
  'on conflict (name) do update set version = excluded.version',
);
const outboxRows = into<OutboxRow>('kit_outbox', {
  ...{ id: 'uuid', bucket: 'smallint', stream: 'text', stream_version: 'bigint', type: 'text', data: 'jsonb', at: 'timestamptz' },
  ...{ correlation_id: 'text', causation_id: 'text', noted_at: 'timestamptz' },
});
const effectRows = into<EffectRow>('kit_effect', {
  ...{ id: 'uuid', name: 'text', lane: 'text', request: 'jsonb', actor: 'jsonb', asked_at: 'timestamptz', expires_at: 'timestamptz' },
  ...{ due_at: 'timestamptz', correlation_id: 'text', causation_id: 'text' },
});
const auditRows = into<AuditRow>('kit_audit', {
  ...{ at: 'timestamptz', actor: 'text', agency: 'text', act: 'text', outcome: 'text', stream: 'text' },
  ...{ persons: 'text[]', fields: 'text[]', purpose: 'text', correlation_id: 'text' },
});
const outcomeRows = into<OutcomeRow>('kit_outcome', {
  ...{ actor: 'text', command: 'text', key: 'text', input_mac: 'text', outcome: 'json', at: 'timestamptz' },
});

/** Outbox, effects, outcome and audit of a decision, and the versions they move: one statement, behind what saves left to send. */
export async function record(tx: Tx, { versions, outbox, effects, audit, answered, left }: Rows): Promise<void> {
  const moved = Array.from(versions, ([name, version]) => ({ name, version }));
  const written = insertAll('kit-record', [
    insert(versionRows, moved),
    insert(outboxRows, outbox),
    insert(effectRows, effects),
    insert(auditRows, audit),
    insert(outcomeRows, answered ? [outcomeOf(tx, answered)] : []),
  ]);
  await Promise.all([...left, ...(written ? [written] : [])].map(({ name, text, values }) => tx.sql(name, text, values)));
}

const outcomeOf = ({ now }: Tx, { mac, ...rest }: NonNullable<Rows['answered']>): OutcomeRow => ({ ...rest, input_mac: mac, at: now });
