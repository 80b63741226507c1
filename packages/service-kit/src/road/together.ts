/**
 * All in one transaction; where that fails, one by one, so that only what is at fault is left behind. Answers how many went through.
 */
export async function together<T>(
  items: readonly T[],
  act: (items: readonly T[]) => Promise<void>,
  left: (item: T, fault: unknown) => Promise<void>,
): Promise<number> {
  try {
    await act(items);
    return items.length;
  } catch (fault) {
    const [only, ...more] = items;
    if (only !== undefined && more.length === 0) {
      await left(only, fault);
      return 0;
    }
  }
  let through = 0;
  for (const item of items) through += await together([item], act, left);
  return through;
}

/** What may be logged of a fault: its name, and its message where we wrote it. */
export const faultName = (fault: unknown): string => (fault instanceof Error ? `${fault.name}: ${fault.message}` : 'unknown fault');
