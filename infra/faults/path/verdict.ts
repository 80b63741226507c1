/** Of one line: how far it was asked to be counted, how far that was acknowledged, and what was seen of it, in that order. */
export type History = { readonly line: string; readonly asked: number; readonly acknowledged: number; readonly seen: readonly number[] };
export type Finding = { readonly what: 'lost' | 'doubled' | 'reordered' | 'phantom' | 'gap'; readonly line: string; readonly n: number };

type Promised = { readonly once: boolean };

/**
 * Holds what was seen against what was acknowledged. `once`: an effect in a database, where a second time is a fault; without it, what a log
 * delivered, where it is allowed and only first times are in order.
 */
export function verdict(histories: readonly History[], { once }: Promised): readonly Finding[] {
  if (histories.every(({ acknowledged }) => acknowledged === 0)) throw new Error('nothing was acknowledged: nothing was looked at');
  return histories.flatMap((history) => [...wrongIn(history, once)]);
}

function* wrongIn({ line, asked, acknowledged, seen }: History, once: boolean): Generator<Finding> {
  const before = new Set<number>();
  let furthest = 0;
  for (const n of seen) {
    if (n > asked || n < 1) yield { what: 'phantom', line, n };
    if (before.has(n)) {
      if (once) yield { what: 'doubled', line, n };
      continue;
    }
    if (n < furthest) yield { what: 'reordered', line, n };
    before.add(n);
    furthest = Math.max(furthest, n);
  }
  for (let n = 1; n <= Math.max(acknowledged, furthest); n += 1) {
    if (before.has(n)) continue;
    if (n <= acknowledged) yield { what: 'lost', line, n };
    if (n < furthest) yield { what: 'gap', line, n };
  }
}

/** Each kind by its count, for a line of output. */
export const tally = (findings: readonly Finding[]): string =>
  ['lost', 'doubled', 'reordered', 'phantom', 'gap']
    .map((kind) => `${findings.filter(({ what }) => what === kind).length} ${kind}`)
    .join(', ');
