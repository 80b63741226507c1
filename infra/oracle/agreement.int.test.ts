import { judge } from '@jiuzhu/subsistence/judge';
import { testDatabase } from '@jiuzhu/testing/database';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { applications } from './households/applications.ts';
import { compare } from './disagreements.ts';
import type { Compared } from './disagreements.ts';
import { laws } from './laws.ts';
import { askOracle } from './oracle.ts';
import type { Outcome } from './oracle.ts';

/** `ORACLE=100000 npm test -- infra/oracle`: what is to be shown before the rules are relied on; every run shows a quick part of it. */
const count = Number(process.env['ORACLE'] ?? 5_000);
const enough = 60_000 + count * 20;

let oracle: ReadonlyMap<number, Outcome>;
let compared: Compared;
beforeAll(async () => {
  const database = await testDatabase([]);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const started = performance.now();
  oracle = await askOracle(client, applications(0, count));
  const asked = performance.now();
  await client.end();
  await database.drop();
  compared = compare(judge, applications(0, count), oracle);
  const seconds = (ms: number): string => (ms / 1000).toFixed(1);
  console.log(
    `${String(count)} households: ${seconds(asked - started)} s to make, load and judge them in SQL, ${seconds(performance.now() - asked)} s to make and judge them by the rules; ` +
      `${String(compared.disagreements.length)} are judged otherwise`,
  );
  console.table(compared.byLaw);
}, enough);

describe('the rules', () => {
  it('say of every household what a second reading of the law says of it: the same class, and the same amount to the fen', () => {
    const told = compared.disagreements.map(({ application, rules, oracle: said }) => ({
      ...{ no: application.no, law: application.law, rules, said },
    }));
    expect(told).toEqual([]);
    expect(oracle.size).toBe(count);
  });

  it('met every class under every law, and households of which something was lacking', () => {
    const classes = ['tekun', 'dibao', 'single-person', 'margin', 'rigid', 'none', 'undecidable'];
    const missing = Object.keys(laws).flatMap((law) =>
      classes.filter((it) => (compared.byLaw[law]?.[it] ?? 0) === 0).map((it) => `${law} ${it}`),
    );
    expect(missing).toEqual([]);
  });
});
