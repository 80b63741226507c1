import type { Day, Fen } from '@jiuzhu/kernel';
import type { Page, Scope, Tx } from '@jiuzhu/service-kit';
import type { Entry } from '../../domain/reserve/reserve.ts';
import type { CaseId } from '../../domain/procedure/temporary-case.ts';

/** A row of a ledger by its township and number: `990000001/3`. */
export type EntryId = string;
export type LedgerEntry = Entry & { readonly township: string };

const partsOf = (id: EntryId): readonly [string, number] => {
  const [, township = '', number = '0'] = /^(\d{9})\/([1-9]\d{0,8})$/.exec(id) ?? [];
  return [township, Number(number)];
};

type Row = Pick<LedgerEntry, 'township' | 'number' | 'kind' | 'on' | 'by'> & {
  readonly [K in 'amount' | 'balance']: string;
} & { readonly caseId: CaseId | null; readonly decision: number | null; readonly document: string | null; readonly on: Day };

const read = `
select e.township, e.number, e.kind, e.amount::text as amount, e.balance::text as balance, e.entered_on::text as on, e.entered_by as by,
  e.case_id as "caseId", e.decision, e.document
from reserve_entries e join unnest($1::text[], $2::int[]) as asked(township, number) using (township, number)`;

const entryIn = ({ amount, balance, caseId, decision, document, ...it }: Row): LedgerEntry => ({
  ...{ ...it, amount: Number(amount) as Fen, balance: Number(balance) as Fen },
  ...(caseId ? { caseId } : {}),
  ...(decision === null ? {} : { decision }),
  ...(document === null ? {} : { document }),
});

export const readEntries = async (tx: Tx, ids: readonly EntryId[]): Promise<ReadonlyMap<EntryId, LedgerEntry>> => {
  const asked = ids.map(partsOf);
  const rows = await tx.sql<Row>('entries-read', read, [asked.map(([township]) => township), asked.map(([, number]) => number)]);
  return new Map(rows.map(entryIn).map((it) => [`${it.township}/${String(it.number)}`, it]));
};

const page = `
select number from reserve_entries where township = $1 and township between $2 and $2 || '999999999999'
  and ($3::int is null or number < $3) order by number desc limit $4`;

/** The latest first. */
export async function pageOfLedger(tx: Tx, { township }: { readonly township: string }, scope: Scope): Promise<Page<EntryId>> {
  const after = /^[1-9]\d{0,8}$/.test(scope.after ?? '') ? Number(scope.after) : null;
  const rows = await tx.sql<{ number: number }>('ledger-page', page, [township, scope.region, after, scope.limit + 1]);
  return {
    keys: rows.slice(0, scope.limit).map(({ number }) => ({ key: `${township}/${String(number)}`, cursor: String(number) })),
    more: rows.length > scope.limit,
  };
}
