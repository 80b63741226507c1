/** Under way at a time: while the database writes one, the other is decided. */
const atATime = 2;

/**
 * Each is begun as soon as there is room, and given the one before it, so that what must not overtake that waits for it. Where one fails, those behind
 * it fail with it; answered when none is under way any more.
 */
export async function inOrder<T>(all: readonly T[], one: (it: T, before: Promise<void>, isLast: boolean) => Promise<void>): Promise<void> {
  const begun: Promise<void>[] = [];
  for (const [place, it] of all.entries()) {
    const before = begun.at(-1) ?? Promise.resolve();
    begun.push(behind(begun[place - atATime], () => one(it, before, place === all.length - 1)));
  }
  const ended = await Promise.allSettled(begun);
  for (const it of ended) if (it.status === 'rejected') throw it.reason;
}

const behind = async (earlier: Promise<void> | undefined, go: () => Promise<void>): Promise<void> => {
  await earlier;
  await go();
};
