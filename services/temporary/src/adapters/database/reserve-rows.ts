import type { Fen } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import type { Reserve } from '../../domain/reserve/reserve.ts';

type Row = { readonly township: string; readonly balance: string; readonly entries: number; readonly version: number };

const reserveIn = ({ balance, ...it }: Row): Reserve => ({ ...it, balance: Number(balance) as Fen, added: [] });

export const readReserves = async (tx: Tx, townships: readonly string[]): Promise<ReadonlyMap<string, Reserve>> => {
  const text = 'select township, balance::text as balance, entries, version from reserves where township = any($1)';
  const rows = await tx.sql<Row>('reserves-read', text, [townships.filter((it) => /^\d{9}$/.test(it))]);
  return new Map(rows.map((row) => [row.township, reserveIn(row)]));
};

const write = `
insert into reserves (township, balance, entries, version) values ($1, $2, $3, $4)
on conflict (township) do update set balance = excluded.balance, entries = excluded.entries, version = excluded.version`;

const enter = `
insert into reserve_entries (township, number, kind, amount, balance, entered_on, entered_by, case_id, decision, document)
select $1, number, kind, amount, balance, "on", "by", "caseId", decision, document
from jsonb_to_recordset($2::jsonb) as r(number integer, kind text, amount bigint, balance bigint, "on" date, "by" text,
  "caseId" text, decision integer, document text)`;

/** The rows that are new, and what is in the reserve after them. */
export const writeReserve = async (tx: Tx, { township, balance, entries, added }: Reserve, version: number): Promise<void> => {
  await tx.sql('reserve-write', write, [township, balance, entries, version]);
  await tx.sql('reserve-enter', enter, [township, JSON.stringify(added)]);
};
