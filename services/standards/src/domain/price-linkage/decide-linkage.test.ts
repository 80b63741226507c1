import { day } from '@jiuzhu/kernel';
import type { Id, Month, RegionCode } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { decideLinkage } from './decide-linkage.ts';
import type { PriceLinkageLaw } from './law.ts';

const law = {
  ...{ index: 'cpi', threshold: { cpi: 350, food: 600 }, formula: 'index', groups: [], paidAfter: 1 },
  ...{ standard: { urban: 90_000, rural: 60_000 }, hash: 'of-the-law', sources: {} },
} as unknown as PriceLinkageLaw;

const ofRises = (cpi: number, food: number) =>
  decideLinkage(
    {
      ...{ id: 'one' as Id<'price-index'>, region: '990000' as RegionCode, month: '2026-01' as Month, rises: { cpi, food } },
      ...{ publishedOn: day('2026-02-10'), version: 1 },
    },
    law,
  );

it('prices that have fallen are known not to have risen', () => {
  const it = ofRises(-30, -200);
  expect(it).toMatchObject({ triggered: false });
  expect('reasons' in it && it.reasons).toMatchObject([
    { code: 'price-cpi', verdict: 'fail', actual: 0, limit: 350 },
    { code: 'price-food', verdict: 'fail', actual: 0, limit: 600 },
  ]);
});
