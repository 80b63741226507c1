import { testDatabase } from '@jiuzhu/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { households } from '../make-household.ts';
import { population } from '../population.ts';
import { caseOf } from './case-of.ts';
import { copyInto, tableSql } from './copy-into.ts';

const people = population({ seed: 42, mode: 'stress' });
const count = 2_000;
const database = await testDatabase([]);
const client = new pg.Client({ connectionString: database.url });

beforeAll(async () => {
  await client.connect();
  await client.query(tableSql('population', { documents: true }));
  await copyInto(client, 'population', people, [0, count], { documents: true });
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const one = async <T extends object>(sql: string): Promise<T | undefined> => (await client.query<T>(sql)).rows[0];

describe('a population copied into PostgreSQL', () => {
  const made = [...households(people, 0, count)];

  it('is all there, with the sums that the households have', async () => {
    const wages = made.flatMap(({ members }) => members).reduce((sum, { income }) => sum + income.wage, 0);
    const row = await one<{ households: string; members: string; wages: string; corners: string }>(
      'SELECT count(*) AS households, sum(members) AS members, sum(income_wage) AS wages, count(corner) AS corners FROM population',
    );
    expect(row).toEqual({
      households: String(count),
      members: String(made.reduce((sum, { members }) => sum + members.length, 0)),
      wages: String(wages),
      corners: String(made.filter(({ corner }) => corner !== undefined).length),
    });
  });

  it('has figures that agree with its documents', async () => {
    const row = await one<{ wrong: string }>(
      `SELECT count(*) AS wrong FROM population WHERE members <> jsonb_array_length(members_json)
        OR minors <> (SELECT count(*) FROM jsonb_array_elements(members_json) it WHERE (it->>'age')::int < 18)
        OR gravely_ill <> (SELECT count(*) FROM jsonb_array_elements(members_json) it WHERE (it->>'majorIllness')::boolean)`,
    );
    expect(row).toEqual({ wrong: '0' });
  });

  it('gives back the facts and the report of a household as they were made', async () => {
    for (const household of made.slice(0, 100)) {
      const { facts, report, dependants } = caseOf(people, household);
      const said = facts.map(({ source: _source, evidence: _evidence, ...rest }) => rest);
      const row = await one<{ facts_json: unknown }>(
        `SELECT facts_json, report_json, dependants_json FROM population WHERE household_id = '${household.householdId}'`,
      );
      expect(row).toEqual(JSON.parse(JSON.stringify({ facts_json: said, report_json: report, dependants_json: dependants })));
    }
  });
});
