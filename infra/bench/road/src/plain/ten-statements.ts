import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { amended, streamOf, totalOf } from '../dossier/dossier.ts';
import { bucketOf, macOf, type Request } from './request.ts';

const named = async <Row>(client: PoolClient, name: string, text: string, values: unknown[] = []): Promise<Row[]> =>
  (await client.query({ name, text, values })).rows as Row[];

/** As one writes it by hand at first: each thing its own named statement, ten round trips. */
export const tenStatements =
  (pool: Pool) =>
  async (request: Request): Promise<void> => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await inTransaction(client, request);
      await client.query('COMMIT');
    } catch (fault) {
      await client.query('ROLLBACK');
      throw fault;
    } finally {
      client.release();
    }
  };

async function inTransaction(client: PoolClient, request: Request): Promise<void> {
  const { id, amounts } = request;
  const at = new Date();
  const stream = streamOf(id);
  const outcome = JSON.stringify({ accepted: true, reference: { __typename: 'Dossier', id } });
  await named(client, 'ten-key', `insert into kit_outcome (actor, command, key, input_mac, outcome, at) values ($1, $2, $3, $4, $5, $6)`, [
    ...['clerk', 'ten', request.idempotencyKey, macOf(request), outcome, at],
  ]);
  const [head] = await named<{ version: string }>(
    client,
    'ten-head',
    'update kit_stream set version = version + 1 where name = $1 returning version',
    [stream],
  );
  const [row] = await named<{ version: string }>(client, 'ten-load', 'select * from dossiers where id = $1', [id]);
  await named(client, 'ten-sheets', 'select * from sheets where dossier = $1 order by nr', [id]);
  const total = totalOf(amounts);
  const moved = await named(
    client,
    'ten-save',
    'update dossiers set total = $3, version = $4 where id = $1 and version = $2 returning id',
    [...[id, row?.version, total, head?.version]],
  );
  if (moved.length === 0) throw new Error('changed by another');
  await named(
    client,
    'ten-replace',
    `with gone as (delete from sheets where dossier = $1 returning 1)
     insert into sheets (dossier, nr, amount) select $1, a.nr, a.amount from (select count(*) from gone) as waited, unnest($2::integer[]) with ordinality as a(amount, nr)`,
    [id, amounts],
  );
  const { type, data } = amended({ id: id as never, total });
  await named(
    client,
    'ten-outbox',
    `insert into kit_outbox (id, bucket, stream, stream_version, type, data, at, correlation_id, causation_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
    [randomUUID(), bucketOf(id), stream, head?.version, type, data, at, 'bench'],
  );
  await named(
    client,
    'ten-audit',
    `insert into kit_audit (at, actor, agency, act, outcome, stream, persons, fields, correlation_id) values ($1, $2, $3, $4, $5, $6, $7, $7, $8)`,
    [at, 'clerk', 'A1', 'ten', 'accepted', stream, [], 'bench'],
  );
}
