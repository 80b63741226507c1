import type { NewId } from '../domain/timeline.ts';

/** Ids that differ, the same at every run. */
export function numbering(): NewId {
  let drawn = 0;
  return (kind) => `${kind}-${String((drawn += 1))}` as never;
}
