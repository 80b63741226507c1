import { systemActor } from '../actor-of-system.ts';
import { failpoint } from '../failpoint.ts';
import type { Timer } from '../kinds/timer.ts';
import type { Runtime } from '../runtime.ts';
import type { Cause } from './cause.ts';
import { newManifest, rowsOf } from './manifest.ts';
import { record } from './record.ts';
import { faultName, together } from './together.ts';
import { travel } from './travel.ts';
import { reading, unitOfWork } from './unit-of-work.ts';

const batch = 50;

/** Everything due now, once: how many were acted on. A key at fault is logged and left; the next tick asks again. */
export async function runTimer(runtime: Runtime, timer: Timer): Promise<number> {
  const at = runtime.clock.now();
  const tried = new Set<string>();
  let done = 0;
  for (let limit = batch; ;) {
    const page = await reading(runtime, (tx) => timer.due(tx, at, limit));
    const fresh = page.filter((key) => !tried.has(JSON.stringify(key)));
    if (fresh.length === 0) return done;
    for (const key of fresh) tried.add(JSON.stringify(key));
    failpoint('timer.found');
    done += await together(
      fresh,
      (keys) => act(runtime, timer, keys, at),
      async (_key, fault) => runtime.log.error({ timer: timer.name, fault: faultName(fault) }, 'timer: a key is left'),
    );
    limit = batch + page.length - fresh.length;
  }
}

async function act(runtime: Runtime, timer: Timer, keys: readonly unknown[], at: Date): Promise<void> {
  const correlationId = `timer:${timer.name}:${at.toISOString()}`;
  const causeOf = (key: unknown): Cause => ({
    seed: `${correlationId}\n${JSON.stringify(key)}`,
    at,
    actor: systemActor(runtime.service.name),
    correlationId,
    causationId: correlationId,
  });
  await unitOfWork(runtime, async (tx, last) => {
    const manifest = newManifest();
    const travellers = keys.map((input) => ({ input, cause: causeOf(input) }));
    await travel(runtime, tx, { act: timer.name, road: timer.it, travellers }, manifest);
    failpoint('timer.before-commit');
    await last(record(tx, rowsOf(manifest)));
  });
  runtime.wake('outbox');
  runtime.wake('effects');
}
