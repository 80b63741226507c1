import { deadlinesOf } from '../domain/procedure/deadlines.ts';
import type { SubsistenceCase } from '../domain/procedure/subsistence-case.ts';
import { inGraph } from './in-graph.ts';

export const deadlinesView = (it: SubsistenceCase) => deadlinesOf(it).map(({ what, ...rest }) => ({ what: inGraph(what), ...rest }));

/** Deadlines that passed without what they are for. */
export const missedView = ({ missed }: SubsistenceCase) => missed.map(({ what, ...rest }) => ({ what: inGraph(what), ...rest }));

/** When papers were missing, so that no working day counted. */
export const pausesView = ({ pauses }: SubsistenceCase) => pauses.map(({ from, until }) => ({ from, until: until ?? null }));

/** How the procedure was ended where nothing was decided. */
export const endedView = ({ ended }: SubsistenceCase) =>
  ended ? { on: ended.on, by: ended.by, declined: ended.declined, heardOn: ended.heardOn, recordHash: ended.recordHash } : null;
