import { formatFen } from '@jiuzhu/kernel';
import type { TemporaryCase } from '../domain/procedure/temporary-case.ts';

/** What was spent, what was found and posted since, and how the formula came about. */
export const applicationView = ({ application: it, decisions }: TemporaryCase) =>
  it
    ? {
        spends: it.spends,
        ...{
          surveys: it.surveys,
          proposals: it.proposals.map((one) => ({ ...one, conference: one.conference ?? false })),
          objections: it.objections.length,
        },
        withdrawn: it.withdrawn ?? null,
        postings: it.postings.map((one) => ({ ...one, closedOn: one.closedOn ?? null })),
        lines:
          decisions.at(-1)?.lines?.map(({ of, ...line }) => ({
            ...line,
            ...{ kind: of === 'all' ? null : of, amountText: formatFen(line.amount) },
          })) ?? null,
      }
    : null;
