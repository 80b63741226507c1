import { dayOf } from '@jiuzhu/service-kit';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { CaseId, TemporaryCase } from '../../domain/procedure/temporary-case.ts';
import { caseEvents } from '../events/case-events.ts';
import { readCases } from './case-rows.ts';
import { updateCase } from './case-saving.ts';
import { paidCases } from './cases.ts';

/** Cases as the clock sees them: that time has passed changes nothing that an officer has seen, so that the version stays. */
export const clockedCases: Store<CaseId, TemporaryCase> = {
  region: ({ region }) => region,
  locks: (tx, ids) => paidCases.locks(tx, ids),
  load: readCases,
  save: async (tx, changes) => {
    for (const { before, after } of changes) await updateCase(tx, before, after, before.version);
  },
  follows: caseEvents,
};

/** Whose next deadline has passed. */
export const overdueDue = async (tx: Tx, now: Date, limit: number): Promise<readonly CaseId[]> => {
  const text = 'select id from temporary_cases where overdue_at <= $1 order by overdue_at, id limit $2';
  const rows = await tx.sql<{ id: CaseId }>('overdue', text, [now, limit]);
  return rows.map(({ id }) => id);
};

/** Of which a stage is to be paid by today. */
export const stageDue = async (tx: Tx, now: Date, limit: number): Promise<readonly CaseId[]> => {
  const text = 'select id from temporary_cases where stage_due_on <= $1::date order by stage_due_on, id limit $2';
  const rows = await tx.sql<{ id: CaseId }>('stage-due', text, [dayOf(now), limit]);
  return rows.map(({ id }) => id);
};

/** Of which the last day of the publicity has passed. */
export const publicityOverDue = async (tx: Tx, now: Date, limit: number): Promise<readonly CaseId[]> => {
  const text = 'select id from temporary_cases where publicity_until < $1::date order by publicity_until, id limit $2';
  const rows = await tx.sql<{ id: CaseId }>('publicity-over', text, [dayOf(now), limit]);
  return rows.map(({ id }) => id);
};
