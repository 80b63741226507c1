import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '@jiuzhu/testing/database';
import type { OpenRuntime } from '../src/index.ts';
import { openTally } from './opened.ts';

let runtime: OpenRuntime;
let database: TestDatabase;
beforeAll(async () => {
  ({ runtime, database } = await openTally({ tell: () => Promise.resolve(0) }));
});
afterAll(async () => {
  await runtime.close();
  await database.drop();
});

const states = async (): Promise<readonly string[]> =>
  (await runtime.pool.query<{ state: string }>('select state from kit_vault_key')).rows.map(({ state }) => state).toSorted();

it('has one current key after however many were added, one by one or at the same instant', async () => {
  for (let added = 0; added < 30; added += 1) expect(await runtime.vault.addKey()).toBe(runtime.vault.currentKeyId);
  await Promise.all(Array.from({ length: 5 }, () => runtime.vault.addKey()));
  expect(await states()).toEqual(['current', ...Array.from({ length: 35 }, () => 'previous')]);
});
