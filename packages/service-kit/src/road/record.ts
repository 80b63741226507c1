import type { Tx } from '../database/tx.ts';
import type { AuditRow } from '../audit/audit-row.ts';
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
};

export type EffectRow = {
  readonly id: string;
  readonly name: string;
  readonly request: unknown;
  readonly actor: unknown;
  readonly asked_at: Date;
  readonly expires_at: Date;
  readonly due_at: Date | null;
  readonly correlation_id: string;
  readonly causation_id: string;
};

export type Rows = {
  readonly versions: ReadonlyMap<string, number>;
  readonly outbox: readonly OutboxRow[];
  readonly effects: readonly EffectRow[];
  readonly audit: readonly AuditRow[];
  readonly answered?: Claim & { readonly outcome: unknown };
};

const statement = `
with moved as (
  insert into kit_stream (name, version) select name, version from json_to_recordset($1::json) as r(name text, version bigint)
  on conflict (name) do update set version = excluded.version
), published as (
  insert into kit_outbox (id, bucket, stream, stream_version, type, data, at, correlation_id, causation_id, noted_at)
  select id, bucket, stream, stream_version, type, data, at, correlation_id, causation_id, $10::timestamptz from json_to_recordset($2::json)
    as r(id uuid, bucket smallint, stream text, stream_version bigint, type text, data jsonb, at timestamptz, correlation_id text, causation_id text)
), asked as (
  insert into kit_effect (id, name, request, actor, asked_at, expires_at, due_at, correlation_id, causation_id)
  select id, name, request, actor, asked_at, expires_at, due_at, correlation_id, causation_id from json_to_recordset($3::json)
    as r(id uuid, name text, request jsonb, actor jsonb, asked_at timestamptz, expires_at timestamptz, due_at timestamptz, correlation_id text, causation_id text)
), audited as (
  insert into kit_audit (at, actor, agency, act, outcome, stream, persons, fields, purpose, correlation_id)
  select at, actor, agency, act, outcome, stream, persons, fields, purpose, correlation_id from json_to_recordset($4::json)
    as r(at timestamptz, actor text, agency text, act text, outcome text, stream text, persons text[], fields text[], purpose text, correlation_id text)
)
insert into kit_outcome (actor, command, key, input_mac, outcome, at) select $5, $6, $7, $8, $9::json, $10::timestamptz where $7::text is not null`;

/** Outbox, effects, outcome and audit of a decision, and the versions they move: one statement. */
export async function record(tx: Tx, rows: Rows): Promise<void> {
  const { versions, outbox, effects, audit, answered } = rows;
  const moved = [...versions].map(([name, version]) => ({ name, version }));
  await tx.sql('kit-record', statement, [
    JSON.stringify(moved),
    JSON.stringify(outbox),
    JSON.stringify(effects),
    JSON.stringify(audit),
    answered?.actor ?? null,
    answered?.command ?? null,
    answered?.key ?? null,
    answered?.mac ?? null,
    answered ? JSON.stringify(answered.outcome) : null,
    tx.now,
  ]);
}

export const nothingToRecord = (rows: Rows): boolean =>
  rows.versions.size + rows.outbox.length + rows.effects.length + rows.audit.length === 0 && rows.answered === undefined;
