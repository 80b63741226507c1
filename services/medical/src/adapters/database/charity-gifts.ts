import type { Id } from '@jiuzhu/kernel';
import type { Store } from '@jiuzhu/service-kit';
import type { Gift } from '../../domain/charity/gift.ts';
import type { Settlement } from '../../domain/settlement/settlement.ts';
import { readSettlements } from './settlement-rows.ts';
import { settlementLocks } from './settlements.ts';

const write = `insert into charity_gifts (id, settlement_id, organisation, amount, given, recorded_on, recorded_by)
  select * from jsonb_to_recordset($1::jsonb) as r(id uuid, settlement_id uuid, organisation text, amount bigint, given boolean, recorded_on date, recorded_by text)`;

const giftRow = (of: Settlement, { id, organisation, amount, given, on, by }: Gift) => ({
  ...{ id, settlement_id: of.id, organisation, amount, given },
  ...{ recorded_on: on, recorded_by: by },
});

/** A settlement or a reimbursement to which something is given, under the lock of its year: two who give at once are given no more than is left. */
export const givenTo: Store<Id<'settlement'>, Settlement, Settlement, 'SettlementUnknown'> = {
  unknown: 'SettlementUnknown',
  region: ({ region }) => region,
  locks: settlementLocks,
  load: readSettlements,
  save: async (_tx, changes) => ({
    name: 'charity-write',
    text: write,
    values: [
      JSON.stringify(
        changes.flatMap(({ before, after }) => (after.gifts ?? []).slice((before.gifts ?? []).length).map((gift) => giftRow(after, gift))),
      ),
    ],
  }),
  persons: ({ personId }) => (personId ? [personId] : []),
};
