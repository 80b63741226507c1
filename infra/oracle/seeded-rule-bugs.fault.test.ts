import { testDatabase } from '@jiuzhu/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applications } from './households/applications.ts';
import { compare } from './disagreements.ts';
import type { Disagreement } from './disagreements.ts';
import { askOracle } from './oracle.ts';
import type { Outcome } from './oracle.ts';
import { rulesWith } from './rule-bugs.ts';
import type { Bug } from './rule-bugs.ts';
import { seededRuleBugs } from './seeded-rule-bugs.ts';

/** As many as every run compares: what only a hundred thousand households would show is not caught in time. */
const asked = [...applications(0, 5_000)];
let oracle: ReadonlyMap<number, Outcome>;

beforeAll(async () => {
  const database = await testDatabase([]);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  oracle = await askOracle(client, asked);
  await client.end();
  await database.drop();
});

const copies: (() => void)[] = [];
afterAll(() => {
  for (const remove of copies) remove();
});

const disagreements = async (bug?: Bug): Promise<readonly Disagreement[]> => {
  const { rules, remove } = await rulesWith(bug);
  copies.push(remove);
  return compare(rules, asked, oracle).disagreements;
};

describe('the second reading', () => {
  it('agrees with a copy of the rules in which nothing was changed', async () => {
    expect(await disagreements()).toEqual([]);
  });

  it.each(Object.entries(seededRuleBugs))('finds rules out that: %s', async (_name, bug) => {
    expect((await disagreements(bug)).length).toBeGreaterThan(0);
  });
});
