import { dayOf } from '@jiuzhu/service-kit';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { CaseId, EducationCase } from '../../domain/procedure/education-case.ts';
import { caseEvents } from '../events/case-events.ts';
import { updateCase } from './case-saving.ts';
import { caseLocks, judgedCases } from './cases.ts';
import type { JudgedCase } from './cases.ts';

/** Cases as the clock sees them: that time has passed changes nothing that an officer has seen, so that the version stays. */
export const clockedCases: Store<CaseId, JudgedCase, EducationCase> = {
  region: ({ case: { region } }) => region,
  locks: caseLocks,
  load: (tx, ids) => judgedCases.load(tx, ids),
  save: async (tx, changes) => {
    for (const { before, after } of changes) await updateCase(tx, before.case, after, before.case.version);
  },
  follows: (before, after) => caseEvents(before.case, after),
};

const idsOf = async (tx: Tx, name: string, text: string, now: Date, limit: number): Promise<readonly CaseId[]> =>
  (await tx.sql<{ id: CaseId }>(name, text, [dayOf(now), limit])).map(({ id }) => id);

const overdue = 'select id from education_cases where overdue_after < $1 order by overdue_after, id limit $2';
const posted = 'select id from education_cases where posted_until < $1 order by posted_until, id limit $2';
const payable = 'select id from education_cases where pays_on <= $1 order by pays_on, id limit $2';
const moved = `
select c.id from education_cases c join households h on h.id = c.household_id
where c.pays_on is not null and not h.members @> jsonb_build_array(c.person_id) and exists (
  select from term_grants g join case_decisions d on d.case_id = g.case_id and d.number = g.decision
  where g.case_id = c.id and g.paid_on is null and not g.stopped and g.begins_on > d.decided_on)
order by c.pays_on, c.id limit $1`;

/** Of which something later is to be paid, and the pupil is of another household. */
export const movedDue = async (tx: Tx, _now: Date, limit: number): Promise<readonly CaseId[]> =>
  (await tx.sql<{ id: CaseId }>('moved', moved, [limit])).map(({ id }) => id);

/** Of which a deadline has passed that nobody was told of. */
export const overdueDue = (tx: Tx, now: Date, limit: number) => idsOf(tx, 'overdue', overdue, now, limit);
/** Whose days at the school are over. */
export const postedDue = (tx: Tx, now: Date, limit: number) => idsOf(tx, 'posted', posted, now, limit);
/** Of which something is to be paid. */
export const payableDue = (tx: Tx, now: Date, limit: number) => idsOf(tx, 'payable', payable, now, limit);
