import type { TemporaryCase } from '../domain/procedure/temporary-case.ts';

/** What was spent, and what was found and posted since. */
export const applicationView = ({ application: it }: TemporaryCase) =>
  it
    ? {
        spends: it.spends.map(({ personId, ...spend }) => ({ ...spend, person: { id: personId } })),
        ...{ surveys: it.surveys, proposals: it.proposals, objections: it.objections.length },
        postings: it.postings.map((one) => ({ ...one, closedOn: one.closedOn ?? null })),
      }
    : null;
