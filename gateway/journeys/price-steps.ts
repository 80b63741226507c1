import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { changeDocument } from './change-document.ts';
import { key } from './key.ts';

const recording = changeDocument('recordPriceIndex', 'PriceIndex', 'id');

/** A month whose prices have risen far enough. */
export const aMonth = { month: '2026-01', cpi: 360, food: 610, scpi: 300, publishedOn: '2026-02-12' };

export const recordPrices = (statistician: GraphClient, region: string, more: object = {}): Promise<{ readonly id: string }> =>
  statistician.change<{ __typename: string; id: string }>(recording, { idempotencyKey: key(), region, ...aMonth, ...more }, 'PriceIndex');
