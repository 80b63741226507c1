import { machine } from '../../bench/road/src/machine.ts';
import { households } from '../make-household.ts';
import { caseOf } from '../output/case-of.ts';
import { copyRows } from '../output/copy-rows.ts';
import type { Population } from '../population.ts';

const rounds = 3;

/** How many households a second of the processor makes, by how much is made of each; the first round, in which the machine warms up, is not told. */
export const measureRates = (population: Population, count: number): readonly string[] => {
  const legs: readonly (readonly [name: string, share: number, make: (to: number) => number])[] = [
    ['households, with persons, income, spending and property', 1, (to) => size(households(population, 0, to), () => 1)],
    ['rows for a COPY, figures alone', 0.5, (to) => size(copyRows(population, 0, to, { documents: false }), (it) => it.length)],
    [
      'with facts, checks, report and obligors',
      0.2,
      (to) => size(households(population, 0, to), (it) => caseOf(population, it).facts.length),
    ],
    ['rows for a COPY, with documents', 0.1, (to) => size(copyRows(population, 0, to, { documents: true }), (it) => it.length)],
  ];
  const measured = legs.map(([name, share, make]) => {
    const to = Math.max(1, Math.floor(count * share));
    make(to);
    const best = Math.max(...Array.from({ length: rounds }, () => to / cpuSeconds(() => make(to))));
    return `${String(Math.round(best)).padStart(9)} a CPU second, best of ${rounds} rounds of ${to}: ${name}`;
  });
  return [machine(), ...measured];
};

const size = <T>(made: Iterable<T>, of: (it: T) => number): number => {
  let sum = 0;
  for (const it of made) sum += of(it);
  return sum;
};

const cpuSeconds = (act: () => unknown): number => {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};
