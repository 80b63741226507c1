import { grouped } from '../grouped.ts';

type Placed = { readonly owner: string; readonly stream: string };

export const BATCH_LIMIT = 64;

/**
 * Cuts events into batches of one owner and of distinct streams, at most `limit` each. Run one after the other they keep the order of each
 * stream; a busy stream does not make the batches of the others small.
 */
export function batches<E extends Placed>(events: readonly E[], limit = BATCH_LIMIT): readonly (readonly E[])[] {
  const owners = grouped(events, (event) => event.owner);
  return [...owners.values()].flatMap((own) => layered(own, limit));
}

function layered<E extends Placed>(events: readonly E[], limit: number): readonly (readonly E[])[] {
  const layers: E[][] = [];
  const next = new Map<string, number>();
  let open = 0;
  for (const event of events) {
    let at = Math.max(next.get(event.stream) ?? 0, open);
    while ((layers[at]?.length ?? 0) >= limit) at += 1;
    (layers[at] ??= []).push(event);
    next.set(event.stream, at + 1);
    while ((layers[open]?.length ?? 0) >= limit) open += 1;
  }
  return layers;
}
