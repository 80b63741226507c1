import type { Tx } from '../database/tx.ts';
import { failpoint } from '../failpoint.ts';
import { ComeAgain, Declined, type Effect, NotNow, type Outcome } from '../kinds/effect.ts';
import type { Runtime } from '../runtime.ts';
import { claimEffects, type Due } from './claim-effects.ts';
import { newManifest, rowsOf } from './manifest.ts';
import { record } from './record.ts';
import { faultName } from './together.ts';
import { travel } from './travel.ts';
import { reading, unitOfWork } from './unit-of-work.ts';

/** How long an attempt may take. */
const attemptMs = 15_000;

/** Of what waits in no lane, how many are in hand at once. */
export const usualLimit = 16;

/** Performs what may be performed now, side by side, and waits for all of it: how many were tried, at most `most`. */
export async function runEffects(runtime: Runtime, most?: number): Promise<number> {
  const { due } = await claimEffects(runtime, most ?? usualLimit, most);
  await Promise.all(due.map((ask) => performSafely(runtime, ask)));
  return due.length;
}

/** What answers, or is given up, goes its `then`; the rest waits for its next try. */
export async function performSafely(runtime: Runtime, ask: Due): Promise<void> {
  const effect = runtime.effects.get(ask.name);
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
}

async function perform(runtime: Runtime, effect: Effect<never>, ask: Due): Promise<void> {
  if (runtime.clock.now() >= ask.expires_at) return settle(runtime, effect, ask, { kind: 'gave-up', why: 'expired' });
  failpoint('effect.before-perform');
  let outcome: Outcome<unknown>;
  try {
    const call = { id: ask.id, signal: AbortSignal.timeout(attemptMs), attempt: ask.attempts, correlationId: ask.correlation_id };
    outcome = { kind: 'answered', answer: await effect.perform(ask.request as never, runtime.ports as never, call) };
  } catch (fault) {
    if (fault instanceof NotNow) return waits(runtime, ask, fault);
    if (!(fault instanceof Declined) && ask.attempts < (effect.retry.attempts ?? Number.POSITIVE_INFINITY)) {
      return later(runtime, effect, ask, fault instanceof ComeAgain ? fault.afterMs : 0);
    }
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

/** Exponential, with jitter taken from the ask's own id, so that a repeated run waits the same; no sooner than the partner said. */
async function later(runtime: Runtime, effect: Effect<never>, ask: Due, notBeforeMs = 0): Promise<void> {
  const { firstDelayMs, longestDelayMs = Number.POSITIVE_INFINITY } = effect.retry;
  const delay = Math.min(firstDelayMs * 2 ** (ask.attempts - 1), longestDelayMs) * (jitterOf(ask) * 0.5 + 0.75);
  await putOff(runtime, ask, Math.max(delay, notBeforeMs), 0);
}

/** Nothing was asked: the attempt is given back. Spread over the same time once more, so that not all come at once. */
const waits = (runtime: Runtime, ask: Due, { afterMs }: NotNow): Promise<void> => putOff(runtime, ask, afterMs * (1 + jitterOf(ask)), 1);

const jitterOf = ({ id }: Due): number => Number.parseInt(id.slice(0, 4), 16) / 0xffff;

async function putOff(runtime: Runtime, ask: Due, delayMs: number, givenBack: number): Promise<void> {
  const due = new Date(Math.min(runtime.clock.now().getTime() + delayMs, ask.expires_at.getTime()));
  const text = 'update kit_effect set due_at = $2, leased_until = null, attempts = attempts - $3 where id = $1 and ended is null';
  await reading(runtime, (tx) => tx.sql('effect-later', text, [ask.id, due, givenBack]));
}

/** At the start of an instance: what it held when it was killed is free again at once. */
export const releaseLeases = (runtime: Runtime): Promise<unknown> =>
  reading(runtime, (tx) =>
    tx.sql('effect-release', 'update kit_effect set leased_until = null where leased_by = $1 and due_at is not null', [runtime.instance]),
  );
