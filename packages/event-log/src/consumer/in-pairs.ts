type Streamed = { readonly stream: string };

/** Two batches at once where they have no stream in common: one is decided while the database works on the other. */
export function inPairs<E extends Streamed>(all: readonly (readonly E[])[]): readonly (readonly (readonly E[])[])[] {
  const pairs: (readonly E[])[][] = [];
  for (const batch of all) {
    const [first, second] = pairs.at(-1) ?? [];
    const streams = new Set(batch.map(({ stream }) => stream));
    if (first && !second && first.every(({ stream }) => !streams.has(stream))) pairs.at(-1)?.push(batch);
    else pairs.push([batch]);
  }
  return pairs;
}
