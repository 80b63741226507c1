import type { TemporaryCase } from '../domain/procedure/temporary-case.ts';
import { inGraph } from '@jiuzhu/service-kit';

/** The stages of a grant, those that were paid with their day, and what came of going to see them. */
export const stagedView = ({ decisions }: TemporaryCase, number: number) => {
  const it = decisions.find((one) => one.number === number)?.staged;
  if (!it) return null;
  const { paidOn, visits, stopped } = it.course;
  return {
    decision: number,
    stages: it.stages.map((stage, at) => ({ ...stage, paidOn: paidOn[at] ?? null })),
    visits: visits.map(({ after: _, ...visit }) => visit),
    stopped: stopped ? { ...stopped, reason: inGraph(stopped.reason) } : null,
  };
};
