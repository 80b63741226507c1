import { grouped } from '../grouped.ts';
import type { Arrived } from '../wire/envelope.ts';
import { batches } from './batches.ts';
import type { Consumer, Unit } from './consumer.ts';
import type { Patience } from './patience.ts';
import { park, settle } from './settle.ts';

/** How long an event whose predecessor has not come may wait before its stream is parked: a sender that died in the middle comes back. */
const WAITS_MS = [50, 200, 1_000];

/** Tries again what stands behind a gap, with growing waits; where the gap stays, its stream is parked with all that came of it. */
export async function settleGaps<U extends Unit>(
  consumer: Consumer<U>,
  behind: readonly Arrived[],
  patience: Patience,
  rest: (ms: number) => Promise<void>,
): Promise<void> {
  let open = behind;
  for (const wait of WAITS_MS) {
    if (open.length === 0) return;
    await rest(wait);
    const still: Arrived[] = [];
    for (const batch of batches(open)) still.push(...(await settle(consumer, batch, patience)));
    open = still;
  }
  for (const [first, ...more] of grouped(open, streamOf).values()) if (first) await park(consumer, [first, ...more], 'gap', patience);
}

const streamOf = ({ owner, stream }: Arrived): string => `${owner} ${stream}`;
