import { writeFileSync } from 'node:fs';
import type { Reporter } from 'vitest/node';
import { count, type Counts } from './count.ts';
import { type Case, casesIn } from './contract-table.ts';
import { kafkaSkips } from './kafka-skips.ts';

export type Figures = { readonly counts: Counts; readonly kafkaSkips: readonly string[]; readonly cases: readonly Case[] };

/** Leaves the figures of the run where the one who started it finds them: the last lines are written after all else has ended. */
// eslint-disable-next-line jiuzhu/no-default-export -- vitest takes a reporter by its default export
export default function countingReporter(): Reporter {
  return {
    onTestRunEnd: (modules, errors) => {
      const file = process.env['TEST_COUNTS'];
      const figures: Figures = { counts: count(modules, errors.length), kafkaSkips: kafkaSkips(modules), cases: casesIn(modules) };
      if (file !== undefined) writeFileSync(file, JSON.stringify(figures));
    },
  };
}
