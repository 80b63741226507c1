import type { Pool } from 'pg';
import { type Attempts, deliveries } from '../port/attempts.ts';
import type { Control, Subscribe } from '../port/event-log.ts';
import { commit, holds } from './commit.ts';
import type { Member } from './member.ts';
import { read } from './read.ts';
import type { Weakness } from './weakness.ts';

const BATCH = 512;
const LEAST = 16;
const MOST = 256;

export type Reading = {
  readonly pool: Pool;
  readonly it: Subscribe;
  readonly owner: string;
  readonly member: Member;
  readonly weak: Weakness | undefined;
  readonly signal: AbortSignal;
};

/** Reads once, hands the batch over, commits. False when there was nothing. */
export async function readOnce(reading: Reading, attempts: Attempts, lanes: number): Promise<boolean> {
  const { pool, it, owner, member, weak } = reading;
  const found = await read(pool, it.group, owner, Math.min(MOST, Math.max(LEAST, Math.floor(BATCH / lanes))));
  const items = weak ? weak.batch(found) : found;
  if (items.length === 0) return false;
  const held = holds(items);
  const control: Control = { signal: reading.signal, beat: () => member.beat(held, false) };
  await it.handler(deliveries(items, attempts), control);
  if (weak?.redelivers()) return true;
  if (weak?.losesLease()) await member.leave();
  if (!(await commit(pool, it.group, owner, items))) member.doubt();
  return true;
}
