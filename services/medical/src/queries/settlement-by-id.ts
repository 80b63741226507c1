import type { Id } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { onlyIds } from '../adapters/input-shapes.ts';
import { readSettlements } from '../adapters/database/settlement-rows.ts';
import { settlementReaders } from '../domain/who-may.ts';

/** For the office, whoever submitted it. */
export const settlementById = query({
  allow: settlementReaders,
  answer: (tx, ids: readonly Id<'settlement'>[]) => readSettlements(tx, onlyIds(ids)),
  region: ({ region }) => region,
});
