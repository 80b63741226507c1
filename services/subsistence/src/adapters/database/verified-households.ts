import type { Id } from '@jiuzhu/kernel';
import type { Store } from '@jiuzhu/service-kit';
import type { KnownAuthorisation } from '../../domain/procedure/verification/verification-standing.ts';
import type { SubsistenceCase } from '../../domain/procedure/subsistence-case.ts';
import { keepAuthorisations, readAuthorisationsOf } from './authorisations.ts';
import { caseEvents } from '../events/case-events.ts';
import { readCasesOf, updateCase } from './case-rows.ts';
import { changedCases } from './changed-cases.ts';
import { householdLocks } from './households.ts';
import { keepReports, readKnown } from './reports.ts';
import type { KnownReport } from './reports.ts';

/** What verification has told of a household, and the cases that wait for it. */
export type Verified = {
  readonly householdId: Id<'household'>;
  readonly authorisations: readonly KnownAuthorisation[];
  readonly report?: KnownReport | undefined;
  readonly cases: readonly SubsistenceCase[];
};

/**
 * A household with all its cases: what is told of the one moves the others, in one change. An officer who has seen a case before has seen it all the same: its
 * version stays.
 */
export const verifiedHouseholds: Store<Id<'household'>, Verified> = {
  region: () => '',
  locks: householdLocks,
  load: async (tx, ids) => {
    const [given, reports, cases] = [await readAuthorisationsOf(tx, ids), await readKnown(tx, ids), await readCasesOf(tx, ids)];
    return new Map(
      ids.map((id) => [id, { householdId: id, authorisations: given.get(id) ?? [], report: reports.get(id), cases: cases.get(id) ?? [] }]),
    );
  },
  save: async (tx, changes) => {
    await keepAuthorisations(
      tx,
      changes.flatMap(({ before, after }) => after.authorisations.filter((it) => !before.authorisations.includes(it))),
    );
    await keepReports(
      tx,
      changes.flatMap(({ before, after }) => (after.report && after.report !== before.report ? [after.report] : [])),
    );
    for (const { before, after } of changes) {
      for (const [was, it] of changedCases(before, after)) await updateCase(tx, was, it, was.version);
    }
  },
  follows: (before, after) => changedCases(before, after).flatMap(([was, it]) => caseEvents(was, it)),
};
