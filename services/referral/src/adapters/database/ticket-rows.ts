import type { Day, Id } from '@jiuzhu/kernel';
import { addDays } from '@jiuzhu/kernel';
import { startOf, type Tx } from '@jiuzhu/service-kit';
import type { Ticket } from '../../domain/ticket/ticket.ts';

type Row = Omit<Ticket, 'due' | 'overdueTold' | 'personId' | 'result' | 'wordsHash'> & {
  readonly personId: Id<'person'> | null;
  readonly dueOn: Day | null;
  readonly provisional: boolean;
  readonly overdueAt: Date | null;
  readonly result: Ticket['result'] | null;
  readonly wordsHash: string | null;
};

/** Of the household that it was opened of, or of what that has become; where that lives now is where its tickets are. */
const home = 'coalesce(t.home_id, t.household_id)';
const rows = `tickets t join households h on h.id = ${home} and h.region is not null`;
const columns = `t.id::text as id, ${home}::text as "householdId", h.region, t.person_id::text as "personId", t.need, t.line, t.why, t.sender,
  t.receiver, t.snapshot, t.status, t.opened_on::text as "openedOn", t.due_on::text as "dueOn", t.provisional, t.overdue_at as "overdueAt", t.result,
  t.journal, t.words_hash as "wordsHash"`;

const ticketOf = ({ personId, dueOn, provisional, overdueAt, result, wordsHash, ...row }: Row): Ticket => ({
  ...row,
  region: row.region,
  personId: personId ?? undefined,
  due: dueOn === null ? undefined : { day: dueOn, provisional },
  overdueTold: dueOn !== null && overdueAt === null,
  result: result ?? undefined,
  wordsHash: wordsHash ?? undefined,
});

export async function readTickets(tx: Tx, ids: readonly Id<'ticket'>[]): Promise<ReadonlyMap<Id<'ticket'>, Ticket>> {
  const text = `select ${columns} from ${rows} where t.id = any($1::uuid[])`;
  return new Map((await tx.sql<Row>('tickets-read', text, [ids])).map((row) => [row.id, ticketOf(row)]));
}

/** All of each household, the oldest first. */
export async function ticketsOf(tx: Tx, households: readonly Id<'household'>[]): Promise<ReadonlyMap<Id<'household'>, readonly Ticket[]>> {
  const text = `select ${columns} from ${rows}
    where ${home} = any($1::uuid[]) order by t.opened_on, t.id`;
  return Map.groupBy((await tx.sql<Row>('tickets-of-households', text, [households])).map(ticketOf), ({ householdId }) => householdId);
}

const write = `
insert into tickets (id, household_id, person_id, need, line, why, sender, receiver, snapshot, status, opened_on, due_on, provisional, overdue_at,
  result, journal, words_hash)
select id, household_id, person_id, need, line, why, sender, receiver, snapshot, status, opened_on, due_on, provisional, overdue_at, result, journal, words_hash
from jsonb_to_recordset($1::jsonb) as r(id uuid, household_id uuid, person_id uuid, need text, line text, why jsonb, sender jsonb, receiver jsonb,
  snapshot jsonb, status text, opened_on date, due_on date, provisional boolean, overdue_at timestamptz, result text, journal jsonb, words_hash text)
on conflict (id) do update set home_id = nullif(excluded.household_id, tickets.household_id), sender = excluded.sender, receiver = excluded.receiver, status = excluded.status, due_on = excluded.due_on, provisional = excluded.provisional,
  overdue_at = excluded.overdue_at, result = excluded.result, journal = excluded.journal`;

const rowOf = ({ householdId, personId, openedOn, due, overdueTold, wordsHash, region: _, ...it }: Ticket) => ({
  ...it,
  household_id: householdId,
  person_id: personId,
  opened_on: openedOn,
  due_on: due?.day,
  provisional: due?.provisional ?? false,
  overdue_at: due && !overdueTold ? startOf(addDays(due.day, 1)) : null,
  words_hash: wordsHash,
});

export const writingTickets = (tickets: readonly Ticket[]) => ({
  name: 'tickets-write',
  text: write,
  values: [JSON.stringify(tickets.map(rowOf))],
});

/** Whose day has passed, and of whom that was not told. */
export async function overdueTickets(tx: Tx, now: Date, limit: number): Promise<readonly Id<'ticket'>[]> {
  const text = 'select id::text as id from tickets where overdue_at <= $1 order by overdue_at, id limit $2';
  return (await tx.sql<{ id: Id<'ticket'> }>('tickets-overdue', text, [now, limit])).map(({ id }) => id);
}
