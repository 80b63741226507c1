import type { SubsistenceCase } from '../domain/procedure/subsistence-case.ts';
import { reasonsToVisit } from '../domain/procedure/visit/visits-needed.ts';

/** Why the county has to be at the home before it is decided, and when it was there. */
export const homeVisitsView = (it: SubsistenceCase) => ({
  reasons: reasonsToVisit(it),
  drawnOn: it.spotCheck?.on ?? null,
  visits: it.visits.map(({ visitedOn, by, asStated }) => ({ on: visitedOn, recordedBy: by, asStated })),
});
