import { weigh } from '@jiuzhu/policy';
import type { Bounds, Facts, Test, Verdict, Weighing } from '@jiuzhu/policy';

/** One class that was tried, with every condition of it; for one person, where the class is a person's. */
export type Trial = {
  readonly tried: 'tekun' | 'dibao' | 'margin' | 'single-person' | 'rigid';
  /** by the place in the brief */
  readonly member: number | undefined;
  readonly verdict: Verdict;
  readonly weighing: Weighing;
};

export const trial = (tried: Trial['tried'], test: Test, facts: Facts, bounds: Bounds, member?: number): Trial => {
  const weighing = weigh(test, facts, bounds);
  return { tried, member, verdict: weighing.verdict, weighing };
};
