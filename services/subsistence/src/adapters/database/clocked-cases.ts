import type { Store, Tx } from '@jiuzhu/service-kit';
import type { CaseId, SubsistenceCase } from '../../domain/procedure/subsistence-case.ts';
import { updateCase } from './case-rows.ts';
import { subsistenceCases } from './cases.ts';

/** Cases as the clock sees them: that a day has passed changes nothing that an officer has seen, so that the version stays. */
export const clockedCases: Store<CaseId, SubsistenceCase> = {
  region: ({ region }) => region,
  locks: (tx, ids) => subsistenceCases.locks(tx, ids),
  load: (tx, ids) => subsistenceCases.load(tx, ids),
  save: async (tx, changes) => {
    for (const { before, after } of changes) await updateCase(tx, before, after, before.version);
  },
};

/** Whose next deadline has passed. */
export const overdueDue = async (tx: Tx, now: Date, limit: number): Promise<readonly CaseId[]> => {
  const text = 'select id from subsistence_cases where overdue_at <= $1 order by overdue_at, id limit $2';
  const rows = await tx.sql<{ id: CaseId }>('overdue', text, [now, limit]);
  return rows.map(({ id }) => id);
};
