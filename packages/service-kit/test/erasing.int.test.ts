import { randomUUID } from 'node:crypto';
import { day } from '@jiuzhu/kernel';
import type { TestDatabase } from '@jiuzhu/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { erase, type Erasable, type OpenRuntime, reading, unitOfWork, withProofs } from '../src/index.ts';
import { openTally } from './opened.ts';

let runtime: OpenRuntime;
let database: TestDatabase;
beforeAll(async () => {
  ({ runtime, database } = await openTally({ tell: async () => 0 }));
});
afterAll(async () => {
  await runtime.close();
  await database.drop();
});

const held = (holds: string): string => `select id::uuid from tallies where id = any($1::uuid[]::text[]) and ${holds}`;
const emptying = (assignment: string): Erasable => ({
  stores: [
    { store: 'tallies.region', holds: 'text', held: held(`region <> ''`) },
    { store: 'tallies.count', holds: 'evidence', held: held('count > 0') },
  ],
  destroy: async (tx, ids) => {
    await tx.sql(`tally-empty ${assignment}`, `update tallies set ${assignment} where id = any($1::text[])`, [ids]);
  },
});
const aTally = async (): Promise<string> => {
  const id = randomUUID();
  await runtime.pool.query(`insert into tallies (id, region, count, version) values ($1, '990000', 7, 1)`, [id]);
  return id;
};
const on = day('2026-03-02');
const whole = emptying(`region = '', count = 0`);
const proofOf = async (id: string) =>
  (await reading(runtime, (tx) => withProofs(tx, whole.stores, new Map([[id, { more: 'told' }]])))).get(id);

describe('an erasure', () => {
  it('keeps what each store held, and counts anew what it holds', async () => {
    const [id, other] = [await aTally(), await aTally()];
    expect(await proofOf(id)).toBeUndefined();
    await unitOfWork(runtime, (tx) => erase(tx, whole, [{ id, on }]));
    const listed = (left: number) => [
      { store: 'tally.tallies.region', holds: 'text', destroyed: 1, left },
      { store: 'tally.tallies.count', holds: 'evidence', destroyed: 1, left: 0 },
    ];
    expect(await proofOf(id)).toEqual({ more: 'told', proof: { on, stores: listed(0) } });
    await runtime.pool.query(`update tallies set region = 'back' where id = $1`, [id]);
    expect(await proofOf(id)).toMatchObject({ proof: { stores: listed(1) } });
    expect(await proofOf(other)).toBeUndefined();
  });

  it('that leaves something is a fault that names the store, and then nothing is destroyed or proven', async () => {
    const id = await aTally();
    const forgetful = emptying('count = 0');
    await expect(unitOfWork(runtime, (tx) => erase(tx, forgetful, [{ id, on }]))).rejects.toThrow(
      'an erasure left something in tallies.region',
    );
    expect((await runtime.pool.query('select region, count from tallies where id = $1', [id])).rows).toEqual([
      { region: '990000', count: 7 },
    ]);
    expect(await proofOf(id)).toBeUndefined();
  });
});
