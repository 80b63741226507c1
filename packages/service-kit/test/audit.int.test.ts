import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@jiuzhu/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenRuntime, readsOf, runCommand, sealOnce, signHead, verifyAudit } from '../src/index.ts';
import { asking, clerk, openTally } from './opened.ts';
import { open } from './tally/tally.ts';

let runtime: OpenRuntime;
let database: TestDatabase;

beforeAll(async () => {
  ({ runtime, database } = await openTally({ tell: async () => 0 }));
});
afterAll(async () => {
  await runtime.close();
  await database.drop();
});

const act = (): Promise<unknown> =>
  runCommand(
    runtime,
    { name: 'open', command: open, present: () => ({}) },
    { idempotencyKey: randomUUID(), id: randomUUID(), region: '990000' },
    asking(),
  );
const asAdmin = async (text: string): Promise<void> => {
  const admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  await admin.query(text).finally(() => admin.end());
};

describe('the audit', () => {
  it('is chained in order, and says where a row was altered or removed behind its back', async () => {
    for (let i = 0; i < 5; i += 1) await act();
    while ((await sealOnce(runtime)) > 0);
    await signHead(runtime);
    expect(await verifyAudit(runtime)).toEqual({ links: 5, unsealed: 0, heads: 1, breaks: [] });
    await asAdmin(`update tally.kit_audit set outcome = 'other' where position = 3`);
    expect((await verifyAudit(runtime)).breaks).toEqual([{ position: 3, what: 'altered' }]);
    await asAdmin(`update tally.kit_audit set outcome = 'accepted' where position = 3; delete from tally.kit_audit where position = 2`);
    expect((await verifyAudit(runtime)).breaks[0]).toEqual({ position: 2, what: 'missing' });
    await asAdmin(`delete from tally.kit_audit where position > 2`);
    expect((await verifyAudit(runtime)).breaks).toContainEqual({ position: 5, what: 'cut-off' });
  });

  it('cannot be changed or removed by whoever runs the service', async () => {
    await expect(runtime.pool.query(`update kit_audit set outcome = 'other'`)).rejects.toMatchObject({ code: '42501' });
    await expect(runtime.pool.query('delete from kit_audit')).rejects.toMatchObject({ code: '42501' });
  });

  it('holds one row for an operation, its fields and the set of its persons', async () => {
    const reads = readsOf(runtime, { ...clerk, purpose: 'audit' }, 'Household', 'read-1');
    for (const person of ['p2', 'p1', 'p2']) reads.note(person, 'name');
    await reads.commit();
    const { rows } = await runtime.pool.query(
      `select act, outcome, persons, fields, purpose from kit_audit where correlation_id = 'read-1'`,
    );
    expect(rows).toEqual([{ act: 'Household', outcome: 'read', persons: ['p1', 'p2'], fields: ['name'], purpose: 'audit' }]);
  });
});
