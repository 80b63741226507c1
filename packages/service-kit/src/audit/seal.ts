import { createHash } from 'node:crypto';
import type { Tx } from '../database/tx.ts';
import { lockOrder } from '../road/lock-names.ts';
import { unitOfWork } from '../road/unit-of-work.ts';
import type { Runtime } from '../runtime.ts';

const batch = 1000;

export type Sealable = {
  readonly seq: string;
  readonly at: Date;
  readonly actor: string;
  readonly agency: string;
  readonly act: string;
  readonly outcome: string;
  readonly stream: string | null;
  readonly persons: readonly string[];
  readonly fields: readonly string[];
  readonly purpose: string | null;
  readonly correlation_id: string;
};

export const sealedColumns = 'seq, at, actor, agency, act, outcome, stream, persons, fields, purpose, correlation_id';

/** The first link's predecessor: of the service, so that chains of two services cannot be swapped. */
export const origin = (service: string): Buffer => createHash('sm3').update(`audit of ${service}`).digest();

/** SM3 over the link before, the position, and the row in one fixed order of columns. */
export function link(before: Buffer, position: number, row: Sealable): Buffer {
  const { seq, at, actor, agency, act, outcome, stream, persons, fields, purpose, correlation_id } = row;
  const text = JSON.stringify([
    position,
    seq,
    at.toISOString(),
    actor,
    agency,
    act,
    outcome,
    stream,
    persons,
    fields,
    purpose,
    correlation_id,
  ]);
  return createHash('sm3').update(before).update(text).digest();
}

type Head = { readonly position: string; readonly hash: Buffer };

/** The last link, or the origin of an empty chain. */
export async function headOf(tx: Tx, service: string): Promise<{ readonly position: number; readonly hash: Buffer }> {
  const text = 'select position, hash from kit_audit where position is not null order by position desc limit 1';
  const [head] = await tx.sql<Head>('audit-head', text);
  return head ? { position: Number(head.position), hash: head.hash } : { position: 0, hash: origin(service) };
}

/** Chains what is not yet chained, in order: rows are found by state, since a smaller number may commit later. Answers how many. */
export async function sealOnce(runtime: Runtime): Promise<number> {
  return unitOfWork(runtime, async (tx) => {
    await tx.sql('seal-lock', 'select pg_advisory_xact_lock($1::bigint)', lockOrder(runtime.schema, ['audit']));
    const rows = await tx.sql<Sealable>(
      'seal-read',
      `select ${sealedColumns} from kit_audit where position is null order by seq limit $1`,
      [batch],
    );
    if (rows.length === 0) return 0;
    let { position, hash } = await headOf(tx, runtime.service.name);
    const links = rows.map((row) => {
      position += 1;
      hash = link(hash, position, row);
      return { seq: row.seq, position, hash: hash.toString('hex') };
    });
    const text = `update kit_audit a set position = r.position, hash = decode(r.hash, 'hex')
      from json_to_recordset($1::json) as r(seq bigint, position bigint, hash text) where a.seq = r.seq`;
    await tx.sql('seal-write', text, [JSON.stringify(links)]);
    return rows.length;
  });
}
