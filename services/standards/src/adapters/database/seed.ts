import { randomUUID } from 'node:crypto';
import { reading, runCommand, type Runtime, systemActor } from '@jiuzhu/service-kit';
import { type Seed, seedStandards } from '../../commands/seed-standards.ts';
import { anyStandard } from './standard-rows.ts';

export type { Seed } from '../../commands/seed-standards.ts';

/** What a system begins with cannot be used. */
export class SeedInvalid extends Error {
  override readonly name = 'SeedInvalid';
}

/**
 * Gives an empty system the standards that it begins with, in one transaction: killed before its commit it has none, and begins anew;
 * two who start it at once give it once. `read` is asked only
 * where there are none. Answers how many there were to give.
 */
export async function seed(runtime: Runtime, read: () => readonly Seed[] | Promise<readonly Seed[]>): Promise<number> {
  if (await reading(runtime, anyStandard)) return 0;
  const seeds = await read();
  if (seeds.length === 0) return 0;
  const use = { name: 'seedStandards', command: seedStandards, present: () => ({ __typename: 'Standards' }) };
  const asking = { actor: systemActor(runtime.service.name), correlationId: 'seed-standards' };
  const answer = await runCommand(runtime, use, { idempotencyKey: randomUUID(), seeds }, asking);
  if (!answer.accepted) throw new SeedInvalid(JSON.stringify(answer.problem));
  return seeds.length;
}
