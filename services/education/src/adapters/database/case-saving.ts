import { firstDue } from '@jiuzhu/casework';
import type { Tx } from '@jiuzhu/service-kit';
import { firstPayment } from '../../domain/grants/term-grant.ts';
import { deadlinesOf, untoldOf } from '../../domain/procedure/deadlines.ts';
import type { CaseGrant, Decision, EducationCase } from '../../domain/procedure/education-case.ts';
import { statusOf } from '../../domain/procedure/status.ts';
import type { Content } from './case-rows.ts';

const contentOf = ({ application, ...it }: EducationCase): Content => {
  const { handedInAt, stage, boarding, placement, from } = application;
  const { opened, decisionDue, publicity, inEffectOn, ended, objections, notices, missed } = it;
  const standing = { opened, decisionDue, publicity, inEffectOn, ended, objections, notices, missed };
  return { ...standing, application: { handedInAt, stage, boarding, placement, from } };
};

const columnsOf = (it: EducationCase, version: number) => ({
  ...{ id: it.id, household_id: it.householdId, person_id: it.personId, region: it.region, status: statusOf(it), opened_on: it.opened.on },
  ...{ school_year: it.application.schoolYear, school_code: it.application.school.code, school_name: it.application.school.name },
  ...{ content: contentOf(it), version },
  ...{ due_on: firstDue(deadlinesOf(it)) ?? null, overdue_after: firstDue(untoldOf(it)) ?? null },
  posted_until: statusOf(it) === 'posted' ? (it.publicity?.closesOn ?? null) : null,
  pays_on: it.inEffectOn === undefined ? null : (firstPayment(it.grants) ?? null),
});

const insert = `
insert into education_cases (id, household_id, person_id, region, status, opened_on, school_year, school_code, school_name, content,
  due_on, overdue_after, posted_until, pays_on, version)
select id, household_id, person_id, region, status, opened_on, school_year, school_code, school_name, content,
  due_on, overdue_after, posted_until, pays_on, version
from jsonb_to_record($1::jsonb) as r(id text, household_id uuid, person_id uuid, region text, status text, opened_on date,
  school_year integer, school_code text, school_name text, content jsonb,
  due_on date, overdue_after date, posted_until date, pays_on date, version integer)`;

export const insertCase = async (tx: Tx, it: EducationCase, version: number): Promise<void> => {
  await tx.sql('case-insert', insert, [JSON.stringify(columnsOf(it, version))]);
};

const update = `
update education_cases c set status = r.status, content = r.content, due_on = r.due_on, overdue_after = r.overdue_after,
  posted_until = r.posted_until, pays_on = r.pays_on, version = r.version
from jsonb_to_record($1::jsonb) as r(id text, status text, content jsonb, due_on date, overdue_after date, posted_until date, pays_on date,
  version integer)
where c.id = r.id`;

const decide = `
insert into case_decisions (case_id, number, decided_on, decided_by, outcome, content)
select $1, r.number, r."on", r.by, r.outcome, $2::jsonb from jsonb_to_record($2::jsonb) as r(number integer, "on" date, by text, outcome text)`;

const grant = `
insert into term_grants (case_id, decision, person_id, school_year, term, kind, amount, begins_on, pays_on, stopped)
select $1, r.decision, $2, $3, r.term, r.kind, r.amount, r."beginsOn", r."paysOn", false
from jsonb_to_recordset($4::jsonb) as r(decision integer, term text, kind text, amount bigint, "beginsOn" date, "paysOn" date)`;

const follow = `
update term_grants g set paid_on = r."paidOn", stopped = r.stopped, stopped_for = r."stoppedFor"
from jsonb_to_recordset($2::jsonb) as r(decision integer, term text, kind text, "paidOn" date, stopped boolean, "stoppedFor" text)
where g.case_id = $1 and g.decision = r.decision and g.term = r.term and g.kind = r.kind`;

const insertDecision = async (tx: Tx, { id, personId, application, grants }: EducationCase, it: Decision): Promise<void> => {
  await tx.sql('decision-insert', decide, [id, JSON.stringify(it)]);
  const given = grants.filter(({ decision }) => decision === it.number);
  if (given.length > 0) await tx.sql('grants-insert', grant, [id, personId, application.schoolYear, JSON.stringify(given)]);
};

/** A decision and what it gives are only ever added; what came of each term stands beside it. */
export const updateCase = async (tx: Tx, before: EducationCase, after: EducationCase, version: number): Promise<void> => {
  await tx.sql('case-update', update, [JSON.stringify(columnsOf(after, version))]);
  for (const it of after.decisions.slice(before.decisions.length)) await insertDecision(tx, after, it);
  const changed = after.grants.filter((it) => hasChanged(before.grants, it));
  if (changed.length > 0) await tx.sql('grants-follow', follow, [after.id, JSON.stringify(changed)]);
};

const hasChanged = (before: readonly CaseGrant[], it: CaseGrant): boolean =>
  before.some(
    (was) =>
      was.decision === it.decision &&
      was.term === it.term &&
      was.kind === it.kind &&
      (was.paidOn !== it.paidOn || was.stopped !== it.stopped),
  );
