import type { Day, Fen } from '@jiuzhu/kernel';
import { type Page, pageByDay, placeIn, type Scope, type Tx } from '@jiuzhu/service-kit';
import type { ReliefEntry } from '../../domain/emergency/relief-fund.ts';
import type { ReliefId } from '../../domain/emergency/relief.ts';
import { onlyReliefIds } from './relief-rows.ts';

export type Treated = {
  readonly region?: string | undefined;
  readonly status?: string | undefined;
  /** of which something is to be asked back, or nothing */
  readonly reclaimDue?: boolean | undefined;
};

const treated = `select id, reported_on::text as sort from emergency_reliefs
  where region between $1 and $1 || '999999999999' and ($2::text is null or region between $2 and $2 || '999999999999')
    and ($3::text is null or status = $3) and ($4::boolean is null or (reclaim_due_on is not null) = $4)
    and ($5::date is null or (reported_on, id) > ($5::date, $6::text))
  order by reported_on, id limit $7`;

export async function pageOfTreated(tx: Tx, { region, status, reclaimDue }: Treated, scope: Scope): Promise<Page<ReliefId>> {
  const asked = [scope.region, region ?? null, status ?? null, reclaimDue ?? null, ...placeIn(scope.after, onlyReliefIds), scope.limit + 1];
  const rows = await tx.sql<{ id: ReliefId; sort: string }>('reliefs-page', treated, asked);
  return pageByDay(rows, scope.limit);
}

/** `state`: as the domain says it (`turned-out.ts`), of the last settlement that stands: an earlier one may stand that had found nobody. */
const since = `select r.id from emergency_reliefs r join providers p on p.id = r.provider_id
  left join lateral (
    select s.id::text || '/' || (select count(*) from charity_gifts g where g.settlement_id = s.id)::text as state
    from settlements s where s.provider_code = p.code and s.bill_number = r.bill_number
      and not exists (select from settlement_reversals t where t.settlement_id = s.id) order by s.round desc limit 1
  ) now on true
  where r.status in ('paid', 'reclaimed', 'settled') and r.bill_number is not null and now.state is distinct from r.looked_at
  order by r.id limit $1`;

/** Paid by the fund, and the bill was settled, taken back or given of since it was looked at. */
export const othersPaidSince = async (tx: Tx, _now: Date, limit: number): Promise<readonly { readonly id: ReliefId }[]> =>
  tx.sql<{ id: ReliefId }>('reliefs-others-paid', since, [limit]);

/** A row of a ledger by its county and number: `990000/3`. */
export type ReliefEntryId = string;
export type LedgerEntry = ReliefEntry & { readonly county: string };

const page = `
select number from relief_fund_entries where county = $1 and county between $2 and $2 || '999999999999'
  and ($3::int is null or number < $3) order by number desc limit $4`;

/** The latest first. */
export async function pageOfReliefLedger(tx: Tx, { county }: { readonly county: string }, scope: Scope): Promise<Page<ReliefEntryId>> {
  const after = /^[1-9]\d{0,8}$/.test(scope.after ?? '') ? Number(scope.after) : null;
  const rows = await tx.sql<{ number: number }>('relief-ledger', page, [county, scope.region, after, scope.limit + 1]);
  return {
    keys: rows.slice(0, scope.limit).map(({ number }) => ({ key: `${county}/${String(number)}`, cursor: String(number) })),
    more: rows.length > scope.limit,
  };
}

type Row = Pick<LedgerEntry, 'county' | 'number' | 'kind' | 'on' | 'by'> & {
  readonly [K in 'amount' | 'balance']: string;
} & { readonly reliefId: ReliefId | null; readonly document: string | null; readonly on: Day };

const read = `
select county, number, kind, amount::text as amount, balance::text as balance, entered_on::text as on, entered_by as by, relief_id as "reliefId", document
from relief_fund_entries where county || '/' || number = any($1)`;

export const readReliefEntries = async (tx: Tx, ids: readonly ReliefEntryId[]): Promise<ReadonlyMap<ReliefEntryId, LedgerEntry>> => {
  const rows = await tx.sql<Row>('relief-entries', read, [ids]);
  return new Map(
    rows.map(({ amount, balance, reliefId, document, ...it }) => [
      `${it.county}/${String(it.number)}`,
      {
        ...{ ...it, amount: Number(amount) as Fen, balance: Number(balance) as Fen },
        ...(reliefId ? { reliefId } : {}),
        ...(document === null ? {} : { document }),
      },
    ]),
  );
};
