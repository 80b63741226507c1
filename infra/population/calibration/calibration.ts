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

/**
 * What a population may be off in a headline margin: a percentage point of a share. A mean or median of incomes is known less well: the standard error of the
 * rural mean is three quarters of a per cent at 20,000 households, and three of those are allowed.
 */
const allowed = { share: 1, other: 2.25 };

export const isTooFar = ({ isHeadline, unit, off }: Calibrated): boolean =>
  isHeadline && off > (unit === 'percent' ? allowed.share : allowed.other);

export const calibrationLines = (calibrated: readonly Calibrated[]): readonly string[] => [
  line('margin', 'target', 'achieved', 'off', 'status'),
  ...calibrated.map((it) => {
    const off = `${it.off.toFixed(2)} ${it.unit === 'percent' ? 'pp' : '%'}${isTooFar(it) ? ' too far' : ''}`;
    return line(`${it.isHeadline ? '' : '(more) '}${it.margin}`, it.target.toFixed(2), it.achieved.toFixed(2), off, it.status);
  }),
];

const line = (margin: string, target: string, achieved: string, off: string, status: string): string =>
  `${margin.padEnd(34)}${target.padStart(10)}${achieved.padStart(12)}${off.padStart(16)}  ${status}`;
