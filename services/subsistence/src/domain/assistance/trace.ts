import type { Classification } from '../classification/classify.ts';
import type { Outturn } from './comes-to.ts';

/** One class that was tried: for whom, how it came out, and every figure and limit that was weighed, in numbers; null where a figure was not known. */
export type TracedTrial = readonly [
  tried: string,
  member: number,
  verdict: string,
  failed: number,
  open: number,
  facts: readonly (number | null)[],
  limits: readonly (number | null)[],
];
/** Of each basis, all that was tried. The words are the rules' own, and are put to it when somebody reads it. */
export type Trace = readonly (readonly TracedTrial[])[];

export const traceOf = ({ by }: Outturn): Trace => by.map((it) => (it ? trialsOf(it) : []));

const trialsOf = ({ trials }: Classification): readonly TracedTrial[] =>
  trials.map(({ tried, member, verdict, weighing: { failed, open, facts, limits } }) => [
    ...([tried, member ?? -1, verdict, failed, open] as const),
    ...([facts.map(known), limits.map(known)] as const),
  ]);

const known = (it: number): number | null => (Number.isNaN(it) ? null : it);
