import type { Day } from '@jiuzhu/kernel';

/** Where a fact was read: kind of fact, stream and version it came with, the day it speaks of, and who says so (declared, verified, corrected). */
export type FactSource = {
  readonly kind: string;
  readonly stream: string;
  readonly version: number;
  readonly asOf: Day;
  readonly source: string;
  /** about somebody outside the household (an obligor): its figure is never shown to the applicant */
  readonly thirdParty?: true;
};

/**
 * What a rule is given: a number in each place that the conditions name, whether it counts money, things or parts, says yes (1) or no (0), or is a
 * day (20261127); none is below 0. Not knowing is a value too: it never passes, and never fails, unless what is known of it is too much already.
 */
export type Facts = readonly number[];
export const unknown = Number.NaN;
/** Not known, but so much at least. */
export const atLeast = (figure: number): number => -1 - figure;
/** Of what is not known, as much as is known: nothing, or so much at least. */
export const knownOf = (figure: number): number | undefined => (Number.isNaN(figure) ? undefined : figure < 0 ? -1 - figure : figure);
/** Not to be told, in whole or in part. */
export const isUnknown = (figure: number): boolean => Number.isNaN(figure) || figure < 0;
export const saying = (it: boolean): number => (it ? 1 : 0);
