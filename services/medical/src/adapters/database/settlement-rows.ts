import type { Id } from '@jiuzhu/kernel';
import { into, type Tx } from '@jiuzhu/service-kit';
import { among, padded } from './among.ts';
import type { Reversal, Settlement } from '../../domain/settlement/settlement.ts';

type Nullable<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> | (undefined extends T[K] ? null : never) };

/** As a row of the database says it, in one value of JSON. */
export type SettlementRow = Nullable<Omit<Required<{ [K in keyof Settlement]: Settlement[K] }>, 'reversal'>> & {
  readonly digest: string | null;
  readonly reversal: Reversal | null;
};

/** Everything of a settlement, what took it back, and what charities gave after it. */
export const settlementJson = `jsonb_build_object('id', s.id, 'providerId', s.provider_id,
  'providerCode', s.provider_code, 'caseId', s.case_id, 'billNumber', s.bill_number, 'round', s.round,
  'digest', s.digest, 'personId', s.person_id, 'householdId', s.household_id, 'region', s.region, 'class', s.class, 'year', s.year,
  'pool', s.pool, 'bill', s.bill, 'outcome', s.outcome, 'settledOn', s.settled_on, 'settledBy', s.settled_by,
  'reversal', (select jsonb_build_object('id', r.id, 'reason', r.reason, 'on', r.reversed_on, 'by', r.reversed_by)
    from settlement_reversals r where r.settlement_id = s.id),
  'gifts', (select jsonb_agg(jsonb_build_object('id', g.id, 'organisation', g.organisation, 'amount', g.amount, 'given', g.given,
      'on', g.recorded_on, 'by', g.recorded_by) order by g.number)
    from charity_gifts g where g.settlement_id = s.id))`;

export const settlementOf = ({ digest: _, ...row }: SettlementRow): Settlement =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Settlement;

type Row = { readonly it: SettlementRow; readonly submitters: readonly string[] | null };

async function read(tx: Tx, ids: readonly Id<'settlement'>[]): Promise<readonly Row[]> {
  const keys = padded(ids);
  if (keys.length === 0) return [];
  const text = `select ${settlementJson} as it, p.submitters from settlements s left join providers p on p.id = s.provider_id
    where s.id in (${among(keys.length, 1)})`;
  return tx.sql<Row>(`settlements-read ${String(keys.length)}`, text, keys);
}

export async function readSettlements(tx: Tx, ids: readonly Id<'settlement'>[]): Promise<ReadonlyMap<Id<'settlement'>, Settlement>> {
  return new Map((await read(tx, ids)).map(({ it }) => [it.id, settlementOf(it)]));
}

/** Those alone that an account may have submitted. */
export async function readSubmitted(tx: Tx, keys: readonly Submitted[]): Promise<ReadonlyMap<Submitted, Settlement>> {
  const rows = await read(
    tx,
    keys.map(({ id }) => id),
  );
  const found = new Map(rows.map((row) => [row.it.id, row]));
  return new Map(
    keys.flatMap((key) => {
      const row = found.get(key.id);
      return row?.submitters?.includes(key.agency) ? [[key, settlementOf(row.it)] as const] : [];
    }),
  );
}
export type Submitted = { readonly id: Id<'settlement'>; readonly agency: string };

export const settlementRows = into<ReturnType<typeof settlementRow>>('settlements', {
  ...{ id: 'uuid', provider_id: 'uuid', provider_code: 'text', case_id: 'text', bill_number: 'text', round: 'integer', digest: 'text' },
  ...{
    person_id: 'uuid',
    household_id: 'uuid',
    region: 'text',
    class: 'text',
    year: 'integer',
    pool: 'text',
    bill: 'jsonb',
    outcome: 'jsonb',
  },
  ...{ settled_on: 'date', settled_by: 'text' },
});

/** The row of what was settled. `digest`: by which the same bill is known again. */
export const settlementRow = (it: Settlement, digest: string | null) => ({
  ...{ id: it.id, provider_id: it.providerId ?? null, provider_code: it.providerCode, case_id: it.caseId ?? null },
  ...{ bill_number: it.billNumber, round: it.round, digest, person_id: it.personId ?? null, household_id: it.householdId ?? null },
  ...{ region: it.region, class: it.class ?? null, year: it.year, pool: it.pool, bill: it.bill, outcome: it.outcome },
  ...{ settled_on: it.settledOn, settled_by: it.settledBy },
});
