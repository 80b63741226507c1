import { setTimeout as pause } from 'node:timers/promises';
import type { Problem } from '@jiuzhu/kernel';
import { sealed, type Sealed, type Vault } from '@jiuzhu/vault';
import { auditRow } from '../audit/audit-row.ts';
import { isConflict } from '../database/database-fault.ts';
import type { Tx } from '../database/tx.ts';
import type { Command } from '../kinds/command.ts';
import type { Runtime } from '../runtime.ts';
import { type Asking, mustBeAllowed } from './allowed.ts';
import type { Cause } from './cause.ts';
import { type InvalidInput, parseInput } from './invalid-input.ts';
import { StandardMissing } from './law.ts';
import { newManifest, rowsOf } from './manifest.ts';
import type { Claim } from './open.ts';
import { outOfReach } from './reach.ts';
import { record } from './record.ts';
import { type Arrival, travel } from './travel.ts';
import { unitOfWork } from './unit-of-work.ts';

/** The changed thing, as a reference that leads to it: `__typename` and ids. It is what a repeated key answers, so it holds nothing else. */
export type Reference = Readonly<Record<string, string | number>>;
export type Answer = { readonly accepted: true; readonly reference: Reference } | { readonly accepted: false; readonly problem: Problem };

type Use = { readonly name: string; readonly command: Command<never, unknown, string>; readonly present: (state: never) => Reference };

const rejected = (problem: Problem): Answer => ({ accepted: false, problem });

/**
 * A person asks: allowed, parsed, decided in one transaction, answered. The same key with the same input answers as the first time, accepted
 * or rejected; with other input it is `KeyReused`. A conflict is tried once more, then it is `Busy`.
 */
export async function runCommand(runtime: Runtime, use: Use, raw: unknown, asking: Asking): Promise<Answer> {
  mustBeAllowed(use.command.it.allow, asking.actor, use.name);
  const parsed = parseInput(use.command.it.input, raw);
  if ('problem' in parsed) return declineInput(runtime, use, parsed, asking);
  const claim = { actor: asking.actor.id, command: use.name, key: parsed.key };
  try {
    return await once(runtime, use, parsed.input, raw, claim, asking);
  } catch (error) {
    if (!isConflict(error)) throw error;
    runtime.log.info({ command: use.name, correlationId: asking.correlationId }, 'conflict: once more');
  }
  await pause(5 + Math.random() * 20);
  try {
    return await once(runtime, use, parsed.input, raw, claim, asking);
  } catch (error) {
    if (!isConflict(error)) throw error;
    return rejected({ problem: 'Busy' });
  }
}

async function once(
  runtime: Runtime,
  use: Use,
  input: unknown,
  raw: unknown,
  claimed: Omit<Claim, 'mac'>,
  asking: Asking,
): Promise<Answer> {
  const secret = sealed(JSON.stringify(raw));
  const claim: Claim = { ...claimed, mac: runtime.vault.blindIndex(secret, 'input') };
  const cause: Cause = {
    seed: `${claim.actor}\n${claim.command}\n${claim.key}`,
    at: runtime.clock.now(),
    actor: asking.actor,
    correlationId: asking.correlationId,
    causationId: asking.correlationId,
  };
  const answer = await unitOfWork(runtime, async (tx, last) => {
    const manifest = newManifest();
    const gate = outOfReach(asking.actor);
    const travelled = await orStandardMissing(
      travel(runtime, tx, { act: use.name, road: use.command.it, travellers: [{ input, cause }], claim, gate }, manifest),
    );
    if ('problem' in travelled) return settle(tx, last, use, claim, cause, rejected(travelled));
    const { opened, arrivals } = travelled;
    if (!opened.claimed)
      return isSameInput(runtime.vault, secret, opened.mac) ? (opened.outcome as Answer) : rejected({ problem: 'KeyReused' });
    const verdict = (arrivals[0] as Arrival).verdict;
    if (!verdict.accepted) return settle(tx, last, use, claim, cause, rejected(verdict.rejected));
    const outcome: Answer = { accepted: true, reference: use.present(verdict.state as never) };
    await last(record(tx, { ...rowsOf(manifest), answered: { ...claim, outcome } }));
    return outcome;
  });
  runtime.wake('outbox');
  runtime.wake('effects');
  return answer;
}

/** A rejection changes nothing but the outcome and the audit. */
async function settle(
  tx: Tx,
  last: <R>(statement: Promise<R>) => Promise<R>,
  use: Use,
  claim: Claim,
  cause: Cause,
  answer: Answer,
): Promise<Answer> {
  const outcome = answer.accepted ? 'accepted' : answer.problem.problem;
  const audit = [auditRow(cause.actor, { at: tx.now, act: use.name, outcome, correlationId: cause.correlationId })];
  await last(record(tx, { ...rowsOf(newManifest()), audit, answered: { ...claim, outcome: answer } }));
  return answer;
}

async function declineInput(runtime: Runtime, use: Use, problem: InvalidInput, { actor, correlationId }: Asking): Promise<Answer> {
  const at = runtime.clock.now();
  const audit = [auditRow(actor, { at, act: use.name, outcome: problem.problem, correlationId })];
  await unitOfWork(runtime, (tx, last) => last(record(tx, { ...rowsOf(newManifest()), audit })));
  return rejected(problem);
}

const orStandardMissing = async <T>(work: Promise<T>): Promise<T | ({ problem: 'StandardMissing' } & StandardMissing['detail'])> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StandardMissing) return { problem: 'StandardMissing', ...error.detail };
    throw error;
  }
};

/** By the mac of the input as it came: keyed, since an input with an ID number is easily guessed, and by any key we know, since keys are rotated. */
const isSameInput = (vault: Vault, input: Sealed<string>, mac: string): boolean => vault.blindIndexes(input, 'input').includes(mac);
