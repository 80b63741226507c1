import { addDays, type Day, type Id } from '@jiuzhu/kernel';
import { dayOf, startOf, type Tx } from '@jiuzhu/service-kit';
import type { Lead } from '../../domain/lead/lead.ts';

type Nullable<T, N extends keyof T> = Omit<T, N> & { readonly [K in N]: Exclude<T[K], undefined> | null };
type Agreed = { readonly signedOn: Day; readonly validUntil: Day; readonly documentHash: string | null };
type Due = { readonly dueOn: Day | null; readonly provisional: boolean; readonly overdueAt: Date | null };
type Kept = Required<Omit<Lead, 'agreed' | 'due' | 'overdueTold'>>;
type Row = Agreed & Due & Nullable<Kept, 'reference' | 'inHand' | 'answeredOn' | 'reason' | 'ticketId' | 'closedOn'>;

const leadOf = ({ signedOn, validUntil, documentHash, dueOn, provisional, overdueAt, ...row }: Row): Lead => ({
  ...row,
  agreed: { signedOn, validUntil, documentHash: documentHash ?? undefined },
  due: dueOn === null ? undefined : { day: dueOn, provisional },
  overdueTold: dueOn !== null && overdueAt === null,
  ...{ reference: row.reference ?? undefined, answeredOn: row.answeredOn ?? undefined, reason: row.reason ?? undefined },
  ...{ inHand: row.inHand ?? undefined, ticketId: row.ticketId ?? undefined, closedOn: row.closedOn ?? undefined },
});

async function readLeads(tx: Tx, ids: readonly Id<'lead'>[]): Promise<ReadonlyMap<Id<'lead'>, Lead>> {
  const text = `select id::text as id, region, need, agency, by_account as by, reference, signed_on::text as "signedOn", valid_until::text as "validUntil",
    document_hash as "documentHash", told_on::text as "toldOn", status, in_hand as "inHand", due_on::text as "dueOn", provisional, overdue_at as "overdueAt",
    answered_on::text as "answeredOn", reason, ticket_id::text as "ticketId", closed_on::text as "closedOn"
    from leads where id = any($1::uuid[])`;
  return new Map((await tx.sql<Row>('leads-read', text, [ids])).map((row) => [row.id, leadOf(row)]));
}

/** Those that the family has not closed: to whoever acts on a lead there are no others. */
export const readOpenLeads = async (tx: Tx, ids: readonly Id<'lead'>[]): Promise<ReadonlyMap<Id<'lead'>, Lead>> =>
  new Map([...(await readLeads(tx, ids))].filter(([, { status }]) => status !== 'closed'));

/** A lead as of today: whether its day has passed is no fact of its row. */
export type LeadNow = { readonly lead: Lead; readonly today: Day };

export async function readLeadsNow(tx: Tx, ids: readonly Id<'lead'>[]): Promise<ReadonlyMap<Id<'lead'>, LeadNow>> {
  const today = dayOf(tx.now);
  return new Map([...(await readLeads(tx, ids))].map(([id, lead]) => [id, { lead, today }]));
}

const write = `
insert into leads (id, region, need, agency, by_account, reference, signed_on, valid_until, document_hash, told_on, status, in_hand, due_on, provisional,
  overdue_at, answered_on, reason, ticket_id, closed_on)
select id, region, need, agency, "by", reference, "signedOn", "validUntil", "documentHash", "toldOn", status, "inHand", "dueOn", provisional, "overdueAt",
  "answeredOn", reason, "ticketId", "closedOn"
from jsonb_to_recordset($1::jsonb) as r(id uuid, region text, need text, agency text, "by" text, reference text, "signedOn" date, "validUntil" date,
  "documentHash" text, "toldOn" date, status text, "inHand" jsonb, "dueOn" date, provisional boolean, "overdueAt" timestamptz, "answeredOn" date,
  reason text, "ticketId" uuid, "closedOn" date)
on conflict (id) do update set reference = excluded.reference, document_hash = excluded.document_hash, status = excluded.status,
  in_hand = excluded.in_hand, due_on = excluded.due_on, provisional = excluded.provisional, overdue_at = excluded.overdue_at,
  answered_on = excluded.answered_on, reason = excluded.reason, ticket_id = excluded.ticket_id, closed_on = excluded.closed_on`;

const rowOf = ({ agreed, due, overdueTold, ...it }: Lead) => ({
  ...{ ...it, ...agreed, dueOn: due?.day, provisional: due?.provisional ?? false },
  overdueAt: due && !overdueTold ? startOf(addDays(due.day, 1)) : null,
});

export const writingLeads = (all: readonly Lead[]) => ({ name: 'leads-write', text: write, values: [JSON.stringify(all.map(rowOf))] });

/** Whose day has passed, and of whom that was not told. */
export async function overdueLeads(tx: Tx, now: Date, limit: number): Promise<readonly Id<'lead'>[]> {
  const text = 'select id::text as id from leads where overdue_at <= $1 order by overdue_at, id limit $2';
  return (await tx.sql<{ id: Id<'lead'> }>('leads-overdue', text, [now, limit])).map(({ id }) => id);
}
