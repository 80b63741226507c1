import type { Day } from '@jiuzhu/kernel';
import type { SubsistenceCase } from '../subsistence-case.ts';
import { demandReasons } from './home-visit.ts';
import type { Demand } from './home-visit.ts';

type Visits = Pick<SubsistenceCase, 'nearRelative' | 'demands' | 'spotCheck'>;

/** 三个百分之百 (达州 2021; 57号 Art 20), and who was drawn by lot: none of them is decided before the county was there. */
export const reasonsToVisit = ({ nearRelative, demands, spotCheck }: Visits) => [
  ...(nearRelative ? (['kin'] as const) : []),
  ...demandReasons.filter((reason) => demands.some((it) => it.reason === reason)),
  ...(spotCheck?.drawn ? (['lot'] as const) : []),
];

/** After the acceptance and up to that day; a visit from before another demand does not answer it. */
export const isVisited = ({ accepted, demands, visits }: SubsistenceCase, on: Day): boolean => {
  const since = [accepted?.on, ...demands.map((it) => it.on)]
    .filter((it) => it !== undefined)
    .sort()
    .at(-1);
  return since !== undefined && visits.some(({ visitedOn }) => since <= visitedOn && visitedOn <= on);
};

export const demanded = (it: SubsistenceCase, demand: Demand): SubsistenceCase =>
  it.demands.some(({ reason }) => reason === demand.reason) ? it : { ...it, demands: [...it.demands, demand] };
