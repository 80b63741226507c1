import { judge } from '@jiuzhu/subsistence/judge';
import { testDatabase } from '@jiuzhu/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applications } from './applications.ts';
import { compare } from './disagreements.ts';
import { askOracle } from './oracle.ts';

const count = Number(process.env['ORACLE'] ?? 5_000);
const database = await testDatabase([]);
const client = new pg.Client({ connectionString: database.url });

beforeAll(async () => client.connect());
afterAll(async () => {
  await client.end();
  await database.drop();
});

describe('the rules', () => {
  it('say of every household what a second reading of the law says of it', async () => {
    console.time('made and loaded, and judged in SQL');
    const oracle = await askOracle(client, applications(0, count));
    console.timeEnd('made and loaded, and judged in SQL');
    console.time('judged by the rules');
    const { byClass, disagreements } = compare(judge, applications(0, count), oracle);
    console.timeEnd('judged by the rules');
    console.table(byClass);
    const groups = Map.groupBy(disagreements, (it) => `${it.application.law} ${it.application.snapshot.applicants.grain} oracle ${it.oracle?.class} rules ${it.rules.class} ${it.oracle?.class === it.rules.class ? 'amount' : ''}`);
    for (const [k, v] of groups) console.log(k, v.length, v.slice(0, 3).map((it) => `${it.application.no}: ${it.oracle?.fen} / ${it.rules.fen}`).join(' '));
    expect(disagreements).toHaveLength(0);
  }, 600_000);
});
