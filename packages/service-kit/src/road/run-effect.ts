import type { Actor } from '../actor.ts';
import type { Tx } from '../database/tx.ts';
import { failpoint } from '../failpoint.ts';
import { Declined, type Effect, type Outcome } from '../kinds/effect.ts';
import type { Runtime } from '../runtime.ts';
import { newManifest, rowsOf } from './manifest.ts';
import { record } from './record.ts';
import { faultName } from './together.ts';
import { travel } from './travel.ts';
import { reading, unitOfWork } from './unit-of-work.ts';

type Due = {
  readonly id: string;
  readonly name: string;
  readonly request: unknown;
  readonly actor: Actor;
  readonly expires_at: Date;
  readonly attempts: number;
  readonly correlation_id: string;
};

/** How long an attempt may take; the lease outlives it, so that two instances do not ask the same partner at once. */
const attemptMs = 15_000;
const leaseMs = 20_000;

const claimDue = `
update kit_effect set attempts = attempts + 1, leased_by = $2, leased_until = $3 where id in (
  select id from kit_effect where due_at <= $1 and (leased_until is null or leased_until < $1)
  order by due_at limit $4 for update skip locked)
returning id, name, request, actor, expires_at, attempts, correlation_id`;

const claim = (runtime: Runtime, limit: number): Promise<Due[]> => {
  const now = runtime.clock.now();
  const until = new Date(now.getTime() + leaseMs);
  return reading(runtime, (tx) => tx.sql<Due>('effect-claim', claimDue, [now, runtime.instance, until, limit]));
};

/** Performs what is due, side by side: how many were tried. What answers, or is given up, goes its `then`; the rest waits for its next try. */
export async function runEffects(runtime: Runtime, limit = 16): Promise<number> {
  const due = await claim(runtime, limit);
  const effects = new Map(runtime.service.effects.map((effect) => [effect.name, effect]));
  await Promise.all(
    due.map(async (ask) => {
      const effect = effects.get(ask.name);
      if (!effect) {
        runtime.log.error({ effect: ask.name, id: ask.id }, 'effect: nobody performs it');
        return;
      }
      try {
        await perform(runtime, effect, ask);
      } catch (fault) {
        runtime.log.error({ effect: ask.name, id: ask.id, fault: faultName(fault) }, 'effect: its outcome could not be saved');
        await later(runtime, effect, ask);
      }
    }),
  );
  return due.length;
}

async function perform(runtime: Runtime, effect: Effect<never>, ask: Due): Promise<void> {
  if (runtime.clock.now() >= ask.expires_at) return settle(runtime, effect, ask, { kind: 'gave-up', why: 'expired' });
  failpoint('effect.before-perform');
  let outcome: Outcome<unknown>;
  try {
    const call = { id: ask.id, signal: AbortSignal.timeout(attemptMs), attempt: ask.attempts, correlationId: ask.correlation_id };
    outcome = { kind: 'answered', answer: await effect.perform(ask.request as never, runtime.ports as never, call) };
  } catch (fault) {
    if (!(fault instanceof Declined) && ask.attempts < effect.retry.attempts) return later(runtime, effect, ask);
    runtime.log.warn({ effect: ask.name, id: ask.id, fault: faultName(fault) }, 'effect: given up');
    outcome = { kind: 'gave-up', why: 'declined' };
  }
  failpoint('effect.performed');
  return settle(runtime, effect, ask, outcome);
}

async function settle(runtime: Runtime, effect: Effect<never>, ask: Due, outcome: Outcome<unknown>): Promise<void> {
  const at = runtime.clock.now();
  const cause = { seed: `effect\n${ask.id}`, at, actor: ask.actor, correlationId: ask.correlation_id, causationId: ask.id };
  await unitOfWork(runtime, async (tx, last) => {
    if (!(await end(tx, ask.id, outcome))) return;
    const manifest = newManifest();
    await travel(
      runtime,
      tx,
      { act: effect.name, road: effect.then, travellers: [{ input: { request: ask.request, outcome }, cause }] },
      manifest,
    );
    await last(record(tx, rowsOf(manifest)));
  });
  runtime.wake('outbox');
  runtime.wake('effects');
}

/** Once: an outcome that comes after another's is not applied. */
async function end(tx: Tx, id: string, outcome: Outcome<unknown>): Promise<boolean> {
  const ended = outcome.kind === 'answered' ? 'answered' : outcome.why;
  const text = 'update kit_effect set ended = $2, due_at = null, leased_until = null where id = $1 and ended is null returning id';
  const rows = await tx.sql<{ id: string }>('effect-end', text, [id, ended]);
  return rows.length > 0;
}

/** Exponential, with jitter taken from the ask's own id, so that a repeated run waits the same. */
async function later(runtime: Runtime, effect: Effect<never>, ask: Due): Promise<void> {
  const jitter = (Number.parseInt(ask.id.slice(0, 4), 16) / 0xffff) * 0.5 + 0.75;
  const delay = effect.retry.firstDelayMs * 2 ** (ask.attempts - 1) * jitter;
  const due = new Date(Math.min(runtime.clock.now().getTime() + delay, ask.expires_at.getTime()));
  const text = 'update kit_effect set due_at = $2, leased_until = null where id = $1 and ended is null';
  await reading(runtime, (tx) => tx.sql('effect-later', text, [ask.id, due]));
}

/** At the start of an instance: what it held when it was killed is free again at once. */
export const releaseLeases = (runtime: Runtime): Promise<unknown> =>
  reading(runtime, (tx) =>
    tx.sql('effect-release', 'update kit_effect set leased_until = null where leased_by = $1 and due_at is not null', [runtime.instance]),
  );
