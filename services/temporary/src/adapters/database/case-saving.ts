import { firstDue } from '@jiuzhu/casework';
import { addDays } from '@jiuzhu/kernel';
import { dayOf, startOf } from '@jiuzhu/service-kit';
import type { Tx } from '@jiuzhu/service-kit';
import { deadlinesOf, untoldOf } from '../../domain/procedure/deadlines.ts';
import type { CaseDeadline } from '../../domain/procedure/deadlines.ts';
import { isVoid, statusOf } from '../../domain/procedure/status.ts';
import { payableFrom } from '../../domain/stages/stages.ts';
import type { TemporaryCase } from '../../domain/procedure/temporary-case.ts';

/** The day in Shanghai of an instant as it is kept. */
export const dayOfInstant = (instant: string) => dayOf(new Date(instant));

/** When a deadline is over: at its instant, or when its day is. */
const overAt = ({ at, day }: CaseDeadline): string => at ?? startOf(addDays(day, 1)).toISOString();

const columnsOf = (it: TemporaryCase, version: number) => ({
  ...{ id: it.id, household_id: it.householdId, region: it.region, status: statusOf(it), opened_on: it.opened.on, version },
  ...{ incident: it.incident, content: { opened: it.opened, missed: it.missed, notices: it.notices }, reply_due_at: it.replyBy ?? null },
  ...{ application: it.application ?? null, publicity_until: untilOf(it), stage_due_on: stageDueOf(it) },
  due_on: firstDue(deadlinesOf(it, dayOfInstant)) ?? null,
  overdue_at: least(untoldOf(it, dayOfInstant).map(overAt)),
});

/** The day of the next stage that nothing holds up. */
const stageDueOf = ({ decisions }: TemporaryCase) => least(decisions.flatMap(({ staged }) => (staged ? (payableFrom(staged) ?? []) : [])));
/** The last day of what is posted now. */
const untilOf = ({ application: it }: TemporaryCase) => (it?.step === 'posted' ? (it.postings.at(-1)?.closesOn ?? null) : null);

/** Days and instants in UTC stand in the order of their text. */
const least = (all: readonly string[]): string | null => all.toSorted()[0] ?? null;

const insert = `
insert into temporary_cases (id, household_id, region, status, opened_on, incident, reply_due_at, overdue_at, due_on, application, content, version)
select id, household_id, region, status, opened_on, incident, reply_due_at, overdue_at, due_on, application, content, version
from jsonb_to_record($1::jsonb) as r(id text, household_id uuid, region text, status text, opened_on date, incident jsonb,
  reply_due_at timestamptz, overdue_at timestamptz, due_on date, application jsonb, content jsonb, version integer)`;

const befell = `
insert into incident_persons (case_id, person_id, kind, happened_on, since, refused)
select $1, person, $3, $4::date, $5::date, false from unnest($2::uuid[]) as person`;

export const insertCase = async (tx: Tx, it: TemporaryCase, version: number): Promise<void> => {
  const { persons, kind, happenedOn, since } = it.incident;
  await tx.sql('case-insert', insert, [JSON.stringify(columnsOf(it, version))]);
  await tx.sql('incident-insert', befell, [it.id, persons, kind, happenedOn, since ?? null]);
};

const update = `
update temporary_cases c set status = r.status, overdue_at = r.overdue_at, due_on = r.due_on, publicity_until = r.publicity_until, stage_due_on = r.stage_due_on,
  application = r.application, content = r.content, version = r.version
from jsonb_to_record($1::jsonb) as r(id text, status text, overdue_at timestamptz, due_on date, publicity_until date, stage_due_on date, application jsonb,
  content jsonb, version integer)
where c.id = r.id`;

const decide = `
insert into case_decisions (case_id, number, decided_at, decided_by, outcome, amount, content, staged)
select $1, number, at, by, outcome, amount, $2::jsonb - 'staged', $2::jsonb -> 'staged'
from jsonb_to_record($2::jsonb) as r(number integer, at timestamptz, by text, outcome text, amount bigint)`;

const follow = 'update case_decisions set papers = $3::jsonb, recovery = $4::jsonb, staged = $5::jsonb where case_id = $1 and number = $2';
/** What was refused may be reported again, and what was withdrawn applied for. */
const free = 'update incident_persons set refused = true where case_id = $1';

const json = (it: object | undefined): string | null => (it ? JSON.stringify(it) : null);

/** Decisions are only ever added; what came of one stands beside it. */
export const updateCase = async (tx: Tx, before: TemporaryCase, after: TemporaryCase, version: number): Promise<void> => {
  await tx.sql('case-update', update, [JSON.stringify(columnsOf(after, version))]);
  for (const it of after.decisions) {
    const was = before.decisions.find(({ number }) => number === it.number);
    if (!was) await tx.sql('decision-insert', decide, [after.id, JSON.stringify(it)]);
    else if (was !== it)
      await tx.sql('decision-follow', follow, [after.id, it.number, json(it.papers), json(it.recovery), json(it.staged)]);
  }
  if (isVoid(after) && !isVoid(before)) await tx.sql('incident-free', free, [after.id]);
};
