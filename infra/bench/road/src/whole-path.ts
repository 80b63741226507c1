import { postgresEventLog } from '@jiuzhu/event-log';
import { consume, relayOnce } from '@jiuzhu/service-kit';
import type { Arena } from './arena.ts';
import { asked } from './dossier/dossier.ts';

const BACKLOG = `insert into asker.kit_outbox (id, bucket, stream, stream_version, type, data, at, correlation_id, causation_id)
  select gen_random_uuid(), n % 16, 'path/' || d.id, $1, $2, json_build_object('id', d.id, 'amounts', array[n % 1000, 7]), now(), 'bench', 'bench'
  from (select id, row_number() over () as n from dossier.dossiers) d`;

/** Events a second from a full outbox until the last one is applied: relay, embedded log, consumer. `pass` numbers the runs, from 1. */
export async function wholePath({ admin, asker, dossier, log: pool }: Arena, pass: number): Promise<number> {
  const log = postgresEventLog({ pool });
  await log.ensureTopics([{ name: `${asked.owner}.events` }]);
  const { rowCount } = await admin.query(BACKLOG, [pass, asked.type]);
  const stopping = new AbortController();
  const connection = await asker.pool.connect();
  const started = performance.now();
  const consumer = consume(dossier, log, stopping.signal);
  try {
    while ((await relayOnce(asker, connection, log, stopping.signal)) > 0);
    const left = async (): Promise<bigint> => [...(await log.lag(dossier.service.name)).values()].reduce((sum, lane) => sum + lane, 0n);
    while ((await left()) > 0n);
    return (rowCount ?? 0) / ((performance.now() - started) / 1000);
  } finally {
    stopping.abort();
    await consumer?.close();
    await log.close();
    connection.release();
  }
}
