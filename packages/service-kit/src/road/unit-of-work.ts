import type { PoolClient } from 'pg';
import { faultOf } from '../database/database-fault.ts';
import { sqlOn } from '../database/sql.ts';
import type { Tx } from '../database/tx.ts';
import { failpoint } from '../failpoint.ts';
import type { Runtime } from '../runtime.ts';

const settled = (query: Promise<{ command: string }>): Promise<{ command: string } | { fault: unknown }> =>
  query.catch((fault: unknown) => ({ fault }));

const txOn = (runtime: Runtime, connection: PoolClient): Tx => ({
  sql: sqlOn(connection, runtime.watch),
  watch: runtime.watch,
  vault: runtime.vault,
  now: runtime.clock.now(),
  schema: runtime.schema,
  connection,
});

/**
 * One transaction on one connection. BEGIN travels with the first statement and COMMIT with the last (`pg` in pipeline mode): whatever
 * fails between them makes PostgreSQL answer the COMMIT with ROLLBACK, which is a fault here.
 */
export async function unitOfWork<T>(
  runtime: Runtime,
  work: (tx: Tx, last: <R>(statement: Promise<R>) => Promise<R>) => Promise<T>,
): Promise<T> {
  const connection = await runtime.pool.connect();
  const commit: { sent: boolean } = { sent: false };
  let broken: Error | undefined;
  try {
    runtime.watch?.('begin');
    const begun = settled(connection.query('BEGIN'));
    const last = async <R>(statement: Promise<R>): Promise<R> => {
      failpoint('road.before-commit');
      const committing = settled(connection.query('COMMIT'));
      commit.sent = true;
      const [result, committed] = await Promise.all([Promise.allSettled([statement]).then(([only]) => only), committing]);
      if (result.status === 'rejected') throw result.reason;
      if ('fault' in committed) throw faultOf(committed.fault, 'commit');
      if (committed.command !== 'COMMIT') throw faultOf({ code: '40001' }, 'commit');
      failpoint('road.after-commit');
      return result.value;
    };
    const value = await work(txOn(runtime, connection), last);
    const opened = await begun;
    if ('fault' in opened) throw faultOf(opened.fault, 'begin');
    if (!commit.sent) await last(Promise.resolve());
    return value;
  } catch (error) {
    if (!commit.sent) {
      const rolled = await settled(connection.query('ROLLBACK'));
      if ('fault' in rolled) broken = new Error('rollback failed');
    }
    throw error;
  } finally {
    connection.release(broken);
  }
}

/** Reads on one connection, each statement seeing the latest commit. */
export async function reading<T>(runtime: Runtime, work: (tx: Tx) => Promise<T>): Promise<T> {
  const connection = await runtime.pool.connect();
  try {
    return await work(txOn(runtime, connection));
  } finally {
    connection.release();
  }
}
