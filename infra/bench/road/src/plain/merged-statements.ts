import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { amended, streamOf, totalOf } from '../dossier/dossier.ts';
import { bucketOf, macOf, type Request } from './request.ts';

const OPEN = `with claimed as (
    insert into kit_outcome (actor, command, key, input_mac, at) values ($1, $2, $3, $4, $5) on conflict do nothing returning 1
  ), head as (
    update kit_stream set version = version + 1 where name = $6 returning version
  )
  select (select count(*) from claimed) as claimed, (select version from head) as version`;

// Its own statement: what is read beside the lock may be older than it.
const LOAD = `select d.region, d.total, d.version, array(select s.amount from sheets s where s.dossier = d.id order by s.nr) as amounts from dossiers d where d.id = $1`;

const CLOSE = `with moved as (
    update dossiers set total = $2, version = $4 where id = $1 and version = $3 returning 1
  ), gone as (
    delete from sheets where dossier = $1 returning 1
  ), replaced as (
    insert into sheets (dossier, nr, amount) select $1, a.nr, a.amount from (select count(*) from gone) as waited, unnest($5::integer[]) with ordinality as a(amount, nr)
  ), published as (
    insert into kit_outbox (id, bucket, stream, stream_version, type, data, at, correlation_id, causation_id) values ($6, $7, $8, $4, $9, $10, $11, $12, $12)
  ), audited as (
    insert into kit_audit (at, actor, agency, act, outcome, stream, persons, fields, correlation_id) values ($11, $13, 'A1', $14, 'accepted', $8, '{}', '{}', $12)
  ), answered as (
    update kit_outcome set outcome = $16 where actor = $13 and command = $14 and key = $15
  )
  select count(*) from moved`;

/**
 * As lean as one gets by hand with the same rows written and the same promises kept: three statements between BEGIN and COMMIT. On a pool
 * in pipeline mode, BEGIN travels with the first and COMMIT with the last.
 */
export const mergedStatements =
  (pool: Pool, pipelined: boolean) =>
  async (request: Request): Promise<void> => {
    const client = await pool.connect();
    try {
      const { id, amounts, idempotencyKey } = request;
      const [at, stream, total] = [new Date(), streamOf(id), totalOf(amounts)];
      const begun = client.query('BEGIN');
      if (!pipelined) await begun;
      const opened = await client.query<{ claimed: string; version: string }>({
        name: 'merged-open',
        text: OPEN,
        values: ['clerk', 'merged', idempotencyKey, macOf(request), at, stream],
      });
      if (opened.rows[0]?.claimed !== '1') throw new Error('asked before');
      const { rows } = await client.query<{ version: string }>({ name: 'merged-load', text: LOAD, values: [id] });
      const { type, data } = amended({ id: id as never, total });
      const outcome = JSON.stringify({ accepted: true, reference: { __typename: 'Dossier', id } });
      const moving = [id, total, rows[0]?.version, opened.rows[0].version, amounts];
      const publishing = [randomUUID(), bucketOf(id), stream, type, data, at, 'bench'];
      const closing = client.query({
        name: 'merged-close',
        text: CLOSE,
        values: [...moving, ...publishing, 'clerk', 'merged', idempotencyKey, outcome],
      });
      // Behind the head's lock nobody else moves the version: CLOSE asks for it all the same, as one does by hand.
      if (!pipelined) await closing;
      await Promise.all([closing, client.query('COMMIT')]);
    } catch (fault) {
      await client.query('ROLLBACK');
      throw fault;
    } finally {
      client.release();
    }
  };
