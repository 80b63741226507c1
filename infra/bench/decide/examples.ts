import { day } from '@jiuzhu/kernel';
import type { Snapshot } from '@jiuzhu/subsistence/snapshot';
import { toldOf } from '../../oracle/households/told.ts';
import { caseOf, households, population } from '../../population/index.ts';

export const today = day('2026-06-30');

/** As subsistence is told of them: drawn as households are, or put beside the limits. */
export const exampleHouseholds = (mode: 'realistic' | 'stress', count: number): readonly Snapshot[] => {
  const people = population({ seed: 42, mode });
  return Array.from(households(people, 0, count), (household) => toldOf(caseOf(people, household), today));
};
