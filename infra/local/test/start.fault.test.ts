import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addWorkingDays, type Day } from '@jiuzhu/kernel';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../faults/free-port.ts';
import { root } from '../../database/services.ts';
import { serviceNames } from '../definitions.ts';
import { type ExampleHousehold, exampleHouseholds } from '../examples/households.ts';
import { register } from '../examples/register.ts';
import { type GraphClient, graphClient } from '../graph-client.ts';
import { runningPostgresIn, startPostgres, endPostgresIn } from '../postgres/index.ts';
import { waitUntil } from '../wait-until.ts';
import { launch, program, type Launched } from './launched.ts';

mkdirSync(join(root, '.data'), { recursive: true });
const room = mkdtempSync(join(root, '.data', 'launched-'));
const dataDir = join(room, 'data');
const [home, temporary] = [join(room, 'home'), join(room, 'tmp')];
for (const folder of [home, temporary]) mkdirSync(folder);

let port: string;
const running: Launched[] = [];
const run = (words: readonly string[], more: Readonly<Record<string, string>> = {}): Launched => {
  const launched = launch(words, { HOME: home, TMPDIR: temporary, DATA_DIR: dataDir, PORT: port, ...more });
  running.push(launched);
  return launched;
};
const start = (...args: readonly string[]): Launched => run([...program('start.ts'), ...args]);

/** The ids of the example households, as the start prints them. */
const examplesOf = ({ out }: Launched): readonly string[] =>
  out.slice(out.indexOf('Example households:')).flatMap((line) => /^ {2}([0-9a-f-]{36}) /.exec(line)?.[1] ?? []);

async function started(...args: readonly string[]): Promise<Launched & { readonly url: string }> {
  const it = start(...args);
  const url = await it.ready;
  if (url === undefined) throw new Error(`it ended: ${it.err.join('\n')}`);
  return { ...it, url };
}

async function stopped(it: Launched, signal: NodeJS.Signals): Promise<void> {
  it.child.kill(signal);
  expect(await it.ended).toBe(0);
  expect(runningPostgresIn(dataDir)).toBeUndefined();
  expect(it.err).toEqual([]);
}

/** Ends with 1, says nothing but one line, and opens nothing. */
async function declined(it: Launched, line: RegExp): Promise<void> {
  expect(await it.ended).toBe(1);
  expect(it.out).toEqual([]);
  expect(it.err).toEqual([expect.stringMatching(line)]);
}

beforeAll(async () => {
  port = String(await freePort());
});
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});
afterAll(async () => {
  await endPostgresIn(dataDir);
  rmSync(room, { recursive: true, force: true });
});

const asked = 'query ($id: ID!) { household(id: $id) { id } }';
/** Of one person, by whom data are known again: the ids of the examples are the same on every first start. */
const ownHousehold = {
  ...exampleHouseholds[2],
  key: 'launched',
  members: [{ name: '周示例', born: '1950-02-03', sequence: 7, relation: 'head' }],
} as ExampleHousehold;

async function officerOf(url: string, role: string): Promise<GraphClient> {
  const token = run([...program('print-token.ts'), '--role', role, '--region', '610304']);
  expect(await token.ended).toBe(0);
  expect(token.out).toHaveLength(1);
  return graphClient(url, token.out.join(''));
}
const clerkOf = (url: string): Promise<GraphClient> => officerOf(url, 'clerk');

type Published = { readonly policyCatalogue: readonly { readonly title: string; readonly basis: readonly unknown[] }[] };
/** What a README tells anybody to ask, word for word. */
const publicQueryIn = (readme: string): string => {
  const [, body] = /-d '(\{"query":.*\})'$/m.exec(readFileSync(join(root, readme), 'utf8')) ?? [];
  return (JSON.parse(body ?? '{}') as { query: string }).query;
};

const periods = 'query ($id: ID!) { household(id: $id) { subsistence { applied { acceptedOn } deadlines { what day } } } }';
type Periods = {
  readonly household: {
    readonly subsistence: readonly {
      readonly applied: { readonly acceptedOn: Day };
      readonly deadlines: readonly { readonly what: string; readonly day: Day }[];
    }[];
  };
};

/** While the instance does not run. */
async function behindItsBack(text: string): Promise<void> {
  const server = await startPostgres({ dataDir });
  const admin = new pg.Client({ connectionString: server.url.replace(/postgres$/, 'jiuzhu') });
  await admin.connect();
  await admin.query(text).finally(() => admin.end());
  await server.stop();
}

let own = '';
let first: readonly string[] = [];

describe('npm start', () => {
  it('makes an instance from nothing, with three examples, and ends on the line that programs wait for', async () => {
    const it = await started();
    first = examplesOf(it);
    expect(first).toHaveLength(3);
    expect(it.out.slice(-2)).toEqual([
      expect.stringMatching(/^ {2}started in \d+\.\d s, \d+ MB resident/),
      `ready http://127.0.0.1:${port}/graphql`,
    ]);
    await stopped(it, 'SIGTERM');
    expect(it.out.at(-1)).toMatch(/^ready /);
  });

  it('finds its data again, accepts a printed token, and says in one line what stands in the way of a second one', async () => {
    const it = await started();
    expect(examplesOf(it)).toEqual(first);
    const [audit, samePort, sameFolder, freshFolder] = [
      run(program('verify-audit.ts')),
      run(program('start.ts'), { DATA_DIR: join(room, 'other') }),
      run(program('start.ts'), { PORT: '0' }),
      run([...program('start.ts'), '--fresh'], { PORT: '0' }),
    ];
    const clerk = await clerkOf(it.url);
    own = (await register(clerk, ownHousehold, '2026-03-02')).id;
    const figures = await (await fetch(it.url.replace('/graphql', '/metrics'))).text();
    expect(figures).toMatch(/^jiuzhu_gateway_request_seconds_count/m);
    for (const name of serviceNames) expect(figures).toContain(`jiuzhu_service_measured{service="${name}"} 1\n`);
    expect(await audit.ended).toBe(0);
    expect(audit.out).toEqual([...serviceNames.map((name) => expect.stringMatching(`^${name} +\\d+ links?,`)), 'the audit is whole']);
    await declined(samePort, new RegExp(`^Port ${port} of 127\\.0\\.0\\.1 is taken\\. Stop what listens there, or start with PORT=`));
    await declined(sameFolder, /^The data folder .* is in use by another running instance\. Stop that one, or /);
    await declined(freshFolder, /^The data folder .* is in use by another running instance\. Stop that one, or /);
    await stopped(it, 'SIGINT');
  });

  it('shows anybody who asks as the README says what the county publishes, and has handed the allowance to one of its townships', async () => {
    const it = await started();
    for (const readme of ['README.md', 'README.zh-CN.md']) {
      const { policyCatalogue } = await graphClient(it.url, undefined).query<Published>(publicQueryIn(readme));
      expect(policyCatalogue.length, readme).toBeGreaterThan(5);
      for (const { title, basis } of policyCatalogue) {
        expect(title).toMatch(/^（示例）/);
        expect(basis).not.toEqual([]);
      }
    }
    const { household } = await (await officerOf(it.url, 'reviewer')).query<Periods>(periods, { id: first[0] });
    const [{ applied, deadlines } = { applied: undefined, deadlines: [] }] = household.subsistence;
    if (!applied) throw new Error('there is no case');
    expect(deadlines.find(({ what }) => what === 'total')?.day, 'of a township').toBe(addWorkingDays(applied.acceptedOn, 20).day);
    expect(it.out).toContainEqual(expect.stringMatching(/^ {2}decider +610304001 /));
    await stopped(it, 'SIGTERM');
  });

  it('goes on with the same data after kill -9', async () => {
    const killed = await started();
    killed.child.kill('SIGKILL');
    await killed.ended;
    const server = runningPostgresIn(dataDir);
    expect(server).toBeDefined();
    const it = await started();
    expect(runningPostgresIn(dataDir)).toEqual(server);
    expect(examplesOf(it)).toEqual(first);
    expect(await (await clerkOf(it.url)).query(asked, { id: own })).toEqual({ household: { id: own } });
    await stopped(it, 'SIGTERM');
  });

  it('stops as well in the middle of a start, and by the npm that started it', async () => {
    const early = start();
    expect(await waitUntil(() => runningPostgresIn(dataDir) !== undefined, 30_000)).toBe(true);
    await stopped(early, 'SIGTERM');
    expect(early.out.filter((line) => line.startsWith('ready'))).toEqual([]);
    const npmHome = join(room, 'npm');
    mkdirSync(npmHome);
    const it = run(['npm', 'start', '--silent'], { HOME: npmHome, TMPDIR: npmHome });
    expect(await it.ready).toBeDefined();
    it.child.kill('SIGTERM');
    expect(await it.ended).toBe(0);
    expect(await waitUntil(() => runningPostgresIn(dataDir) === undefined, 5_000)).toBe(true);
  });

  it('says in one line that the data are of another version, and leaves them', async () => {
    const file = join(dataDir, 'cluster', 'PG_VERSION');
    const version = readFileSync(file, 'utf8');
    writeFileSync(file, '15\n');
    await declined(
      start(),
      /^The data in .* was written by PostgreSQL 15, and this is PostgreSQL 18\. Start anew with npm start -- --fresh, /,
    );
    writeFileSync(file, version);
  });

  it('makes no topic where somebody else is to make them: it says in one line which are missing', async () => {
    await declined(
      run(program('start.ts'), { DATA_DIR: join(room, 'checked'), EVENT_TOPICS: 'check' }),
      /^The event log lacks the topics household\.events, (?=.*subsistence\.events)(?=.*standards\.events)(?=.*verification\.events)(?=.*supervision\.events).*\. Make what is missing, or start with /,
    );
    expect(runningPostgresIn(join(room, 'checked'))).toBeUndefined();
  });

  it('says in one line that nobody answers where the event log is to be, and hears a stop while it still knocks', async () => {
    const away = { DATA_DIR: join(room, 'away'), EVENT_LOG: 'kafka', KAFKA_BROKERS: `127.0.0.1:${await freePort()}` };
    await declined(
      run(program('start.ts'), away),
      /^The event log does not answer us \(KafkaFault: unavailable: .*ECONNREFUSED\)\. It must run, and be where EVENT_LOG, /,
    );
    const knocking = run(program('start.ts'), { ...away, LOG_LEVEL: 'debug' });
    expect(await waitUntil(() => knocking.out.some((line) => line.includes('ECONNREFUSED')), 30_000)).toBe(true);
    knocking.child.kill('SIGTERM');
    expect([await knocking.ended, knocking.err]).toEqual([0, []]);
    expect(runningPostgresIn(away.DATA_DIR)).toBeUndefined();
  });

  it('verifies the audit of an instance that does not run, and says where a row was altered', async () => {
    await behindItsBack(`update subsistence.kit_audit set outcome = 'other' where position = 3`);
    const broken = run(program('verify-audit.ts'));
    expect(await broken.ended).toBe(1);
    expect(broken.out.filter((line) => line.startsWith('  breaks'))).toEqual(['  breaks at 3: the row was altered']);
    expect(broken.out[broken.out.indexOf('  breaks at 3: the row was altered') - 1]).toMatch(/^subsistence /);
    expect(broken.out.at(-1)).toBe('the audit breaks in 1 place');
    expect(runningPostgresIn(dataDir)).toBeUndefined();
  });

  it('ends with 70, and its PostgreSQL with it, when what a service had not read is gone: whoever keeps it running starts it anew', async () => {
    await behindItsBack(
      `delete from event_log.positions where "group" = 'verification'; update event_log.lanes set first_offset = next_offset`,
    );
    const it = start();
    expect(await it.ended).toBe(70);
    expect(it.out.filter((line) => line.includes('reading has ended by itself'))).toEqual([expect.stringContaining('PositionLost')]);
    expect(runningPostgresIn(dataDir)).toBeUndefined();
  });

  it('starts anew when told so, and touches nothing else in the folder', async () => {
    const kept = join(dataDir, 'somebody-elses');
    writeFileSync(kept, 'a letter');
    const it = await started('--fresh');
    expect(examplesOf(it)).toHaveLength(3);
    expect(await (await clerkOf(it.url)).query(asked, { id: own })).toEqual({ household: null });
    expect(readFileSync(kept, 'utf8')).toBe('a letter');
    await stopped(it, 'SIGTERM');
  });

  it('has written nothing into the home or the temporary folder of whoever started it', () => {
    expect([readdirSync(home), readdirSync(temporary)]).toEqual([[], []]);
  });
});
