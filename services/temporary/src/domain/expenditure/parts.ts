import type { Application } from './application.ts';

export type Part = 'surveyor' | 'reviewer';

/** Which parts an officer has had in an application: surveyor, reviewer and decider are different people. */
export const partsOf = ({ surveys, proposals }: Application, officer: string): readonly Part[] => [
  ...(surveys.some(({ surveyors }) => surveyors.includes(officer)) ? (['surveyor'] as const) : []),
  ...(proposals.some(({ by }) => by === officer) ? (['reviewer'] as const) : []),
];

/** Two together, so that none of them counts twice. */
export const isByTwo = (surveyors: readonly string[]): boolean => new Set(surveyors).size >= 2;
