import type { Jiuzhu } from './one-process.ts';

const pending = `select
  (select count(*) from kit_outbox where published_at is null) +
  (select count(*) from kit_effect where due_at <= $1) as waiting`;

/** Whether everything that was decided has gone where it goes: outboxes empty, effects performed, every reader at the end of what it reads. */
export async function isSettled({ services, eventLog }: Jiuzhu): Promise<boolean> {
  for (const { runtime } of services.values()) {
    const { rows } = await runtime.pool.query<{ waiting: string }>(pending, [runtime.clock.now()]);
    if (Number(rows[0]?.waiting) > 0) return false;
    if (runtime.service.reactions.length === 0) continue;
    for (const lag of (await eventLog.lag(runtime.service.name)).values()) if (lag > 0n) return false;
  }
  return true;
}

/** Whether anything that was asked of the world outside still waits for its next try. */
export async function isAsking({ services }: Jiuzhu): Promise<boolean> {
  for (const { runtime } of services.values()) {
    const { rowCount } = await runtime.pool.query('select 1 from kit_effect where due_at is not null limit 1');
    if (rowCount !== 0) return true;
  }
  return false;
}
