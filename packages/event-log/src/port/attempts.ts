import { grouped } from '../grouped.ts';
import type { Rec } from '../wire/rec.ts';
import type { Delivery } from './event-log.ts';

/** How often the first record of a lane was delivered without being committed. */
export type Attempts = Map<string, { readonly position: bigint; readonly attempt: number }>;

type Placed = { readonly lane: string; readonly position: bigint; readonly rec: Rec };

/** What the handler is given; each call for the same records counts one attempt more. */
export function deliveries(items: readonly Placed[], attempts: Attempts): readonly Delivery[] {
  for (const [lane, [first]] of grouped(items, (item) => item.lane)) {
    if (!first) continue;
    const before = attempts.get(lane);
    attempts.set(lane, { position: first.position, attempt: before?.position === first.position ? before.attempt + 1 : 1 });
  }
  return items.map(({ lane, position, rec }) => ({ ...rec, lane, position, attempt: attempts.get(lane)?.attempt ?? 1 }));
}
