import type { Household } from '../household.ts';
import { readTable } from '../tables/read-table.ts';
import { marginsOf } from './margins.ts';

/** A figure that was published or assumed, beside what the population came out as. */
export type Calibrated = {
  readonly margin: string;
  readonly unit: string;
  readonly isHeadline: boolean;
  readonly status: string;
  readonly target: number;
  readonly achieved: number;
  /** how far off: of shares in percentage points, of all else in per cent of the target */
  readonly off: number;
};

const rows = readTable('margin');

export const calibrate = (households: Iterable<Household>): readonly Calibrated[] => {
  const margins = marginsOf(households);
  return rows.map((row) => {
    const [margin, unit, target] = [row.text('margin'), row.text('unit'), row.number('target')];
    const achieved = margins.get(margin);
    if (achieved === undefined) throw new RangeError(`margin.csv names a margin that nobody measures: ${margin}`);
    const off = unit === 'percent' ? Math.abs(achieved - target) : Math.abs(achieved / target - 1) * 100;
    return { margin, unit, isHeadline: row.text('headline') === 'yes', status: row.text('status'), target, achieved, off };
  });
};

/** What a population may be off in a headline margin, in percentage points, or per cent of what is no share. */
export const tolerance = 1;

export const calibrationLines = (calibrated: readonly Calibrated[]): readonly string[] => [
  line('margin', 'target', 'achieved', 'off', 'status'),
  ...calibrated.map(({ margin, unit, isHeadline, status, target, achieved, off }) =>
    line(
      `${isHeadline ? '' : '(more) '}${margin}`,
      target.toFixed(2),
      achieved.toFixed(2),
      `${off.toFixed(2)} ${unit === 'percent' ? 'pp' : '%'}${isHeadline && off > tolerance ? ' too far' : ''}`,
      status,
    ),
  ),
];

const line = (margin: string, target: string, achieved: string, off: string, status: string): string =>
  `${margin.padEnd(34)}${target.padStart(10)}${achieved.padStart(12)}${off.padStart(16)}  ${status}`;
