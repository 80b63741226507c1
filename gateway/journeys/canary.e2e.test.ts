import { poolOf } from '@jiuzhu/service-kit';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { yearsBefore } from './endings.ts';
import { aNumber, village } from './family.ts';
import { type Answered, post } from './rubbish/post.ts';
import { changesOf } from './sample-input.ts';
import { findsIn, scanTables } from './scan.ts';
import { rootArguments } from './who-sees-what/arguments.ts';
import { api } from './who-sees-what/as-served.ts';
import { furnish } from './who-sees-what/furnish.ts';
import type { Furnished } from './who-sees-what/furnished.ts';
import { walkFrom } from './who-sees-what/walk.ts';
import { key, openWorld, type World } from './world.ts';

const schema = api();
const lines: string[] = [];
const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });

let world: World;
let story: Furnished;
let secrets: readonly string[];
const wrong = aNumber('1991-10-10').replace(/.$/, (last) => (last === '1' ? '2' : '1'));
beforeAll(async () => {
  world = await openWorld(yearsBefore, {}, log);
  story = await furnish(world);
  secrets = [...story.secrets, wrong, '卫示例戊'];
});
afterAll(() => world.close());

/** Every root, all that it leads to, by a role and for a purpose. */
async function readAll(role: string, purpose?: string): Promise<readonly Answered[]> {
  const args = rootArguments(story, world.now());
  const token = await world.token(role, { id: `reads-${role}` });
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  return Promise.all(roots.map((root) => post(world.url, token, walkFrom(schema, root).document, args[root.name] ?? {}, purpose)));
}

/** What is wrong with names, numbers and illnesses in it, and with such where none belongs. */
async function askWrongly(): Promise<readonly Answered[]> {
  const token = await world.token('clerk');
  const change = (name: string, input: object): Promise<Answered> => {
    const document = changesOf(schema.getMutationType()).find((it) => it.name === name)?.document ?? '';
    return post(world.url, token, document, { input: { idempotencyKey: key(), ...input } });
  };
  const register = (members: readonly object[], it: object = {}) =>
    change('registerHousehold', { region: village, settlement: 'urban', members, ...it });
  const [name, , , number] = story.secrets;
  const ask = (query: string, variables: object): Promise<Answered> => post(world.url, token, query, variables);
  return Promise.all([
    register([{ name: '卫示例戊', idNumber: wrong, relation: 'head' }]),
    register([{ name, idNumber: number, relation: 'head' }]),
    register([{ name, idNumber: story.idNumber, relation: 'head' }], { region: story.idNumber }),
    register([{ name, idNumber: { number: story.idNumber }, relation: story.idNumber }]),
    register([{ name, relation: 'head', traits: { illness: { major: story.secrets[6], diagnosis: story.secrets[6] } } }]),
    change('recordFacts', { household: story.idNumber, version: story.idNumber, facts: name }),
    change('moveHouse', { household: story.household, version: 1, on: name, region: name, settlement: name }),
    change('adoptRegions', { within: story.idNumber, document: name, regions: [] }),
    change('requestVerification', { household: story.idNumber, purpose: name }),
    change('applyForSubsistence', { household: story.idNumber, applicant: name, alone: name }),
    ask('query ($id: ID!) { household(id: $id) { id } }', { id: story.idNumber }),
    ask('query ($id: Int!) { household(id: $id) { id } }', { id: story.idNumber }),
    ask(`{ household(id: "${story.idNumber}") { id ${'x'.repeat(10)} } }`, {}),
    ask('query ($n: String!) { householdByIdNumber(idNumber: $n) { id } }', { n: wrong }),
    ask('query ($n: String!) { householdByIdNumber(idNumber: $n) { id } }', { n: [story.idNumber] }),
  ]);
}

describe('the scan', () => {
  const canary = '金丝雀示例';

  it('finds what is planted in a table, whatever its columns are', async () => {
    const pool = poolOf(world.database.url, 'plants', 1);
    await pool.query('create table household.planted (a text, b jsonb, c bytea, d text)');
    const columns = {
      a: canary,
      b: JSON.stringify({ deep: [{ name: `x${canary}y` }] }),
      c: Buffer.from(`..${canary}`),
      d: Buffer.from(`ab${canary}`).toString('base64'),
    };
    try {
      for (const [column, value] of Object.entries(columns)) {
        await pool.query(`insert into household.planted (${column}) values ($1)`, [value]);
        expect((await scanTables(world, [canary])).found, column).toEqual([`household.planted: ${canary}`]);
        await pool.query('truncate household.planted');
      }
    } finally {
      await pool.query('drop table household.planted');
      await pool.end();
    }
  });

  it('finds what is planted in the events, in the log and in an answer', async () => {
    const pool = poolOf(world.database.url, 'plants', 1);
    const at = `(topic, lane, "offset", id, key, headers, value) values ('planted', 0, 0, 'planted', 'planted', '{}', $1)`;
    await pool.query(`insert into event_log.records ${at}`, [Buffer.from(JSON.stringify({ note: canary }))]);
    expect((await scanTables(world, [canary])).found).toEqual([`event_log.records: ${canary}`]);
    await pool.query(`delete from event_log.records where topic = 'planted'`);
    await pool.end();

    log.debug({ input: { name: canary } }, 'planted');
    expect(findsIn(lines.join('\n'), [canary])).toEqual([canary]);
    expect(findsIn(JSON.stringify({ errors: [{ message: `got ${canary}` }] }), [canary])).toEqual([canary]);
    lines.splice(0, lines.length, ...lines.filter((line) => !line.includes(canary)));
  });
});

describe('names, numbers and illnesses, after they were registered, verified, judged, rotated and read', () => {
  it('are shown to whom a purpose opens them, so that there is something to be found', async () => {
    const clear = await readAll('decider', 'assistance-application');
    expect(findsIn(JSON.stringify(clear), story.secrets)).toEqual(story.secrets);
  });

  it('stand in no masked answer', async () => {
    for (const role of ['clerk', 'surveyor', 'reviewer', 'decider', 'verifier', 'registrar', 'auditor', 'partner'])
      expect(findsIn(JSON.stringify(await readAll(role)), secrets), role).toEqual([]);
  });

  it('stand in no problem and in no error', async () => {
    const answers = await askWrongly();
    expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
    expect(answers.filter(({ errors, data }) => errors ?? Object.values(data ?? {}).some((it) => it?.code)).length).toBeGreaterThan(10);
    expect(findsIn(JSON.stringify(answers), secrets)).toEqual([]);
  });

  it('stand in no row of any table: no event, no effect, no outcome, no audit', async () => {
    await world.settle();
    const { looked, found } = await scanTables(world, secrets);
    const kit = ['kit_outbox', 'kit_outcome', 'kit_audit', 'kit_effect'].flatMap((name) =>
      [...world.jiuzhu.services.keys()].map((service) => `${service}.${name}`),
    );
    expect(looked).toEqual(expect.arrayContaining([...kit, 'event_log.records', 'household.people', 'household.statements']));
    expect(found).toEqual([]);
  });

  it('stand in no line of the log', () => {
    expect(lines.length).toBeGreaterThan(100);
    expect(findsIn(lines.join('\n'), secrets)).toEqual([]);
  });
});
