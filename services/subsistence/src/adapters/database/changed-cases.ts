import type { SubsistenceCase } from '../../domain/procedure/subsistence-case.ts';

type WithCases = { readonly cases: readonly SubsistenceCase[] };

/** Of a household's cases, as they were and as they are, those that moved. */
export const changedCases = (before: WithCases, after: WithCases): readonly (readonly [was: SubsistenceCase, is: SubsistenceCase])[] =>
  after.cases.flatMap((it, at) => {
    const was = before.cases[at];
    return was && was !== it ? [[was, it] as const] : [];
  });
