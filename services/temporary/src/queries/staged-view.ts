import { nextOf } from '../domain/stages/stages.ts';
import type { Staged } from '../domain/stages/stages.ts';
import { inGraph } from './in-graph.ts';

/** The stages of a grant, those that were paid with their day, and what came of going to see them. */
export const stagedView = (it: Staged | undefined) =>
  it
    ? {
        stages: it.stages.map((stage, at) => ({ ...stage, paidOn: it.course.paidOn[at] ?? null })),
        visits: it.course.visits.map(({ after: _, ...visit }) => visit),
        nextOn: nextOf(it)?.on ?? null,
        stopped: it.course.stopped ? { ...it.course.stopped, reason: inGraph(it.course.stopped.reason) } : null,
      }
    : null;
