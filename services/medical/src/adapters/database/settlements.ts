import type { Id } from '@jiuzhu/kernel';
import { insert, insertAll, into, type Store, type Tx } from '@jiuzhu/service-kit';
import type { Account } from '../../domain/settlement/account.ts';
import type { Settlement } from '../../domain/settlement/settlement.ts';
import { accountOf, type AccountRow, accountRow, accountRows, streamOfYear } from './person-years.ts';
import { settlementJson, settlementOf, type SettlementRow } from './settlement-rows.ts';
import { reversedEvents } from '../events/told.ts';

/** A settlement, with the account of the year that it is counted to, and the accounts that may have submitted it. */
export type Counted = { readonly settlement: Settlement; readonly account: Account; readonly submitters: readonly string[] };

const load = `select ${settlementJson} as it, p.submitters,
    (select to_jsonb(y) from person_years y where y.person_id = s.person_id and y.year = s.year and y.pool = s.pool) as account
  from settlements s join providers p on p.id = s.provider_id where s.id = any($1::uuid[])`;
type Row = { readonly it: SettlementRow; readonly submitters: readonly string[]; readonly account: AccountRow | null };

export const reversalRows = into<ReturnType<typeof reversalRow>[number]>('settlement_reversals', {
  ...{ id: 'uuid', settlement_id: 'uuid', reason: 'text', reversed_on: 'date', reversed_by: 'text' },
});

export const reversalRow = ({ id, reversal }: Settlement) =>
  reversal
    ? [{ ...{ id: reversal.id, settlement_id: id, reason: reversal.reason }, reversed_on: reversal.on, reversed_by: reversal.by }]
    : [];

const accountsOf = ({ settlement, account }: Counted) =>
  settlement.personId ? [accountRow({ ...settlement, personId: settlement.personId }, account)] : [];

export async function settlementLocks(tx: Tx, ids: readonly Id<'settlement'>[]) {
  const text = 'select id, person_id, year from settlements where id = any($1::uuid[])';
  const rows = await tx.sql<{ id: Id<'settlement'>; person_id: string | null; year: number }>('settlements-locks', text, [ids]);
  return new Map(rows.map(({ id, person_id, year }) => [id, [person_id === null ? `bill/${id}` : streamOfYear(person_id, year)]]));
}

/** A settlement by its id, in the year that it is counted to. */
export const settlements: Store<Id<'settlement'>, Counted, Counted, 'SettlementUnknown'> = {
  unknown: 'SettlementUnknown',
  region: ({ settlement }) => settlement.region,
  locks: settlementLocks,
  load: async (tx, ids) => {
    const rows = await tx.sql<Row>('settlements-load', load, [ids]);
    return new Map(
      rows.map(({ it, submitters, account }) => [it.id, { settlement: settlementOf(it), account: accountOf(account), submitters }]),
    );
  },
  save: async (_tx, changes) =>
    insertAll('settlements-reverse', [
      insert(
        reversalRows,
        changes.flatMap(({ after }) => reversalRow(after.settlement)),
      ),
      insert(
        accountRows,
        changes.flatMap(({ after }) => accountsOf(after)),
      ),
    ]),
  follows: (_before, { settlement }) => reversedEvents(settlement),
  persons: ({ settlement }) => (settlement.personId ? [settlement.personId] : []),
};
