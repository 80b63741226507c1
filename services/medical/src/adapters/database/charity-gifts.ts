import type { Id } from '@jiuzhu/kernel';
import type { Store } from '@jiuzhu/service-kit';
import type { Gift } from '../../domain/charity/gift.ts';
import type { Settlement } from '../../domain/settlement/settlement.ts';
import { readSettlements } from './settlement-rows.ts';
import { settlementLocks } from './settlements.ts';

const write = `insert into charity_gifts (id, settlement_id, number, organisation, amount, given, recorded_on, recorded_by)
  select * from jsonb_to_recordset($1::jsonb) as r(id uuid, settlement_id uuid, number integer, organisation text, amount bigint, given boolean, recorded_on date, recorded_by text)`;

const giftRow = (of: Settlement, number: number, { id, organisation, amount, given, on, by }: Gift) => ({
  ...{ id, settlement_id: of.id, number, organisation, amount, given },
  ...{ recorded_on: on, recorded_by: by },
});

/** Gifts are added, and none is changed. */
const newIn = ({ gifts: had = [] }: Settlement, after: Settlement) =>
  (after.gifts ?? []).slice(had.length).map((gift, at) => giftRow(after, had.length + at + 1, gift));

/** A settlement or a reimbursement to which something is given, under the lock of its year: two who give at once are given no more than is left. */
export const givenTo: Store<Id<'settlement'>, Settlement, Settlement, 'SettlementUnknown'> = {
  unknown: 'SettlementUnknown',
  region: ({ region }) => region,
  locks: settlementLocks,
  load: readSettlements,
  save: async (_tx, changes) => ({
    name: 'charity-write',
    text: write,
    values: [JSON.stringify(changes.flatMap(({ before, after }) => newIn(before, after)))],
  }),
  persons: ({ personId }) => (personId ? [personId] : []),
};
