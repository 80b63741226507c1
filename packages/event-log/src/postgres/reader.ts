import type { Pool } from 'pg';
import type { Control, Delivery, Subscribe } from '../port/event-log.ts';
import { grouped } from '../grouped.ts';
import { commit, holds } from './commit.ts';
import type { Member } from './member.ts';
import { read } from './read.ts';
import type { Item } from './read.ts';
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

/** How often the first record of a lane was delivered without being committed. */
export type Attempts = Map<string, { readonly position: bigint; readonly attempt: number }>;

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

function deliveries(items: readonly Item[], attempts: Attempts): readonly Delivery[] {
  for (const [lane, [first]] of grouped(items, (item) => item.lane)) {
    if (!first) continue;
    const before = attempts.get(lane);
    attempts.set(lane, { position: first.position, attempt: before?.position === first.position ? before.attempt + 1 : 1 });
  }
  return items.map(({ lane, position, rec }) => ({ ...rec, lane, position, attempt: attempts.get(lane)?.attempt ?? 1 }));
}
