/**
 * Keys one by one and not as a list: of a list PostgreSQL thinks that it is long, and plans the statement anew each time, which takes longer than the answer.
 * Each number of keys has a text, and a name, of its own.
 */
export const among = (count: number, from: number): string => Array.from({ length: count }, (_, at) => `$${String(from + at)}`).join(', ');

/** To the next power of two, the last again and again: so texts stay few however many keys there are. */
export const padded = <K>(keys: readonly K[]): readonly K[] => {
  const last = keys.at(-1);
  return last === undefined ? [] : [...keys, ...Array.from({ length: 2 ** Math.ceil(Math.log2(keys.length)) - keys.length }, () => last)];
};
