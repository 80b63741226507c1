import type { Day, Id } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import type { Lead } from '../../domain/lead/lead.ts';

type Nullable<T, N extends keyof T> = Omit<T, N> & { readonly [K in N]: Exclude<T[K], undefined> | null };
type Agreed = { readonly signedOn: Day; readonly validUntil: Day; readonly documentHash: string | null };
type Row = Agreed & Nullable<Required<Omit<Lead, 'agreed'>>, 'reference' | 'answeredOn' | 'reason' | 'ticketId'>;

const leadOf = ({ signedOn, validUntil, documentHash, reference, answeredOn, reason, ticketId, ...row }: Row): Lead => ({
  ...row,
  agreed: { signedOn, validUntil, documentHash: documentHash ?? undefined },
  ...{ reference: reference ?? undefined, answeredOn: answeredOn ?? undefined, reason: reason ?? undefined },
  ticketId: ticketId ?? undefined,
});

export async function readLeads(tx: Tx, ids: readonly Id<'lead'>[]): Promise<ReadonlyMap<Id<'lead'>, Lead>> {
  const text = `select id::text as id, region, need, agency, by_account as by, reference, signed_on::text as "signedOn", valid_until::text as "validUntil",
    document_hash as "documentHash", told_on::text as "toldOn", status, answered_on::text as "answeredOn", reason, ticket_id::text as "ticketId"
    from leads where id = any($1::uuid[])`;
  return new Map((await tx.sql<Row>('leads-read', text, [ids])).map((row) => [row.id, leadOf(row)]));
}

const write = `
insert into leads (id, region, need, agency, by_account, reference, signed_on, valid_until, document_hash, told_on, status, answered_on, reason, ticket_id)
select id, region, need, agency, "by", reference, "signedOn", "validUntil", "documentHash", "toldOn", status, "answeredOn", reason, "ticketId"
from jsonb_to_recordset($1::jsonb) as r(id uuid, region text, need text, agency text, "by" text, reference text, "signedOn" date, "validUntil" date,
  "documentHash" text, "toldOn" date, status text, "answeredOn" date, reason text, "ticketId" uuid)
on conflict (id) do update set reference = excluded.reference, document_hash = excluded.document_hash, status = excluded.status,
  answered_on = excluded.answered_on, reason = excluded.reason, ticket_id = excluded.ticket_id`;

export const writingLeads = (all: readonly Lead[]) => ({
  name: 'leads-write',
  text: write,
  values: [JSON.stringify(all.map(({ agreed, ...it }) => ({ ...it, ...agreed })))],
});
