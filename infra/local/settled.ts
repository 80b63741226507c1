import { reading } from '@jiuzhu/service-kit';
import type { Jiuzhu } from './one-process.ts';

const pending = `select
  (select count(*) from kit_outbox where published_at is null) +
  (select count(*) from kit_effect where due_at <= $1) as waiting`;

/**
 * Whether everything that was decided has gone where it goes: outboxes empty, effects performed, every reader at the end of what it reads, nothing due
 * by any clock. All that is sent is looked at before what is read, and all twice: what arrived in between may have led to more.
 */
export async function isSettled(jiuzhu: Jiuzhu): Promise<boolean> {
  for (let look = 0; look < 2; look += 1) if ((await isSending(jiuzhu)) || (await isReading(jiuzhu)) || (await isDue(jiuzhu))) return false;
  return true;
}

async function isDue({ services }: Jiuzhu): Promise<boolean> {
  for (const { runtime } of services.values())
    for (const { due } of runtime.service.timers)
      if ((await reading(runtime, (tx) => due(tx, runtime.clock.now(), 1))).length > 0) return true;
  return false;
}

async function isSending({ services }: Jiuzhu): Promise<boolean> {
  for (const { runtime } of services.values()) {
    const { rows } = await runtime.pool.query<{ waiting: string }>(pending, [runtime.clock.now()]);
    if (Number(rows[0]?.waiting) > 0) return true;
  }
  return false;
}

async function isReading({ services, eventLog }: Jiuzhu): Promise<boolean> {
  for (const { runtime } of services.values()) {
    if (runtime.service.reactions.length === 0) continue;
    for (const lag of (await eventLog.lag(runtime.service.name)).values()) if (lag > 0n) return true;
  }
  return false;
}

/** Whether anything that was asked of the world outside still waits for its next try. */
export async function isAsking({ services }: Jiuzhu): Promise<boolean> {
  for (const { runtime } of services.values()) {
    const { rowCount } = await runtime.pool.query('select 1 from kit_effect where due_at is not null limit 1');
    if (rowCount !== 0) return true;
  }
  return false;
}
