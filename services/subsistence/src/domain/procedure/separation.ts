import type { SubsistenceCase } from './subsistence-case.ts';

export type Part = 'clerk' | 'surveyor' | 'reviewer' | 'decider';

/** Which parts an officer has had in the case; who filed for the applicant has had the clerk's: surveyor, reviewer and decider are different people (达州 2021; 57号 Art 11). */
export const partsOf = ({ opened, accepted, aid, surveys, opinions, decisions }: SubsistenceCase, officer: string): ReadonlySet<Part> =>
  new Set([
    ...([opened.by, accepted?.by, aid?.account].includes(officer) ? (['clerk'] as const) : []),
    ...(surveys.some(({ surveyors }) => surveyors.includes(officer)) ? (['surveyor'] as const) : []),
    ...(opinions.some(({ by }) => by === officer) ? (['reviewer'] as const) : []),
    ...(decisions.some(({ by }) => by === officer) ? (['decider'] as const) : []),
  ]);
