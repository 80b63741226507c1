/** What decides the household at a place: answers the class that it came to, and what is kept of it. */
export type Decide = (place: number) => { readonly class: string };

/** As many decisions are kept at a time as are written at once. */
const kept = 512;

/** Households a second of CPU, over rounds of all of them: the median of the rounds behind the first fifth, in which the code is made fast. */
export const measured = (decide: Decide, count: number, rounds: number) => {
  const rates: number[] = [];
  const batch = new Array<{ readonly class: string }>(kept);
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    for (let place = 0; place < count; place += 1) batch[place % kept] = decide(place);
    const { user, system } = process.cpuUsage(before);
    if (round >= rounds / 5) rates.push(count / ((user + system) / 1e6));
  }
  rates.sort((one, other) => one - other);
  const classes = countsOf(Array.from({ length: count }, (_, place) => decide(place).class));
  return { median: rates[rates.length >> 1] ?? 0, best: rates.at(-1) ?? 0, classes };
};

const countsOf = (classes: readonly string[]): string =>
  [...Map.groupBy(classes, (it) => it)]
    .map(([of, all]) => `${of} ${all.length}`)
    .sort()
    .join(', ');
