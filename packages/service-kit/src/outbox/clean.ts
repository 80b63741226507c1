import { setTimeout as pause } from 'node:timers/promises';
import { reading } from '../road/unit-of-work.ts';
import type { Runtime } from '../runtime.ts';

/** Few, so that no statement holds up the relay or the road. */
const batch = 200;
const breathMs = 20;
const hourMs = 3_600_000;

/** Removes a batch of what was published so long ago; what was not published stays, however old. Answers how many, and breathes after them. */
export async function cleanOnce(runtime: Runtime, keepHours: number): Promise<number> {
  const before = new Date(runtime.clock.now().getTime() - keepHours * hourMs);
  const text = `with gone as (
      delete from kit_outbox where seq in (select seq from kit_outbox where published_at < $1 order by published_at, seq limit $2) returning seq
    ) select count(*)::int as n from gone`;
  const [gone] = await reading(runtime, (tx) => tx.sql<{ n: number }>('outbox-clean', text, [before, batch]));
  if (gone?.n) await pause(breathMs);
  return gone?.n ?? 0;
}
