import { formatFen } from '@jiuzhu/kernel';
import type { TemporaryCase } from '../domain/procedure/temporary-case.ts';

/** What was spent, what was found and posted since, and how the formula came about. */
export const applicationView = ({ id, application: it, decisions }: TemporaryCase) =>
  it
    ? {
        case: { id },
        spends: it.spends.map(({ personId, ...spend }) => ({ ...spend, person: { id: personId } })),
        ...{ surveys: it.surveys, proposals: it.proposals, objections: it.objections.length },
        postings: it.postings.map((one) => ({ ...one, closedOn: one.closedOn ?? null })),
        lines:
          decisions.at(-1)?.lines?.map(({ of, ...line }) => ({
            ...line,
            ...{ kind: of === 'all' ? null : of, amountText: formatFen(line.amount) },
          })) ?? null,
      }
    : null;
