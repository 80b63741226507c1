/** `npm run bench:decide`: how many households a second of CPU decides, with every reason of every class that was tried. */
import { exampleHouseholds, today } from './examples.ts';
import { exampleLaw } from '../reassess/standards.ts';
import { machine } from '../road/src/machine.ts';
import { measured } from './measured.ts';
import { waysToDecide } from './ways.ts';

const count = 20_000;
const rounds = 60;

console.log(machine());
const law = exampleLaw(today);
for (const mode of ['realistic', 'stress'] as const) {
  const snapshots = exampleHouseholds(mode, count);
  const mean = (of: (it: (typeof snapshots)[number]) => number): string =>
    (snapshots.reduce((sum, it) => sum + of(it), 0) / count).toFixed(2);
  console.log(
    `${mode}: ${count} households, of ${mean((it) => it.household.members.length)} members and ${mean((it) => it.household.facts.length)} facts`,
  );
  for (const { way, decide } of waysToDecide(snapshots, law, today)) {
    const { median, best, classes } = measured(decide, count, rounds);
    console.log(`  ${way.padEnd(44)} ${median.toFixed(0).padStart(9)} a CPU second (median), ${best.toFixed(0)} (best); ${classes}`);
  }
}
console.log(machine());
