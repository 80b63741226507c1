import { execFile, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docFiles } from './doc-files.ts';
import { type Node, otherNode, ours } from './nodes.ts';
import { outsideProject, type OutsideProject } from './outside-project.ts';
import { idOf, move, town, unwelcome, type Town } from './town.ts';

const HOUSEHOLDS = 40;
const EACH = 25;
const POISONED = 7;
const all = Array.from({ length: HOUSEHOLDS }, (_, n) => n);
const whole = Array.from({ length: EACH }, (_, n) => n + 1);
const other = otherNode();

let project: OutsideProject;
beforeAll(async () => {
  project = await outsideProject();
}, 240_000);
afterAll(() => project.remove());

const count = async ({ team }: Town): Promise<number> =>
  (await team.query<{ n: number }>('select count(*)::int as n from moves')).rows[0]?.n ?? 0;
const until = (what: () => Promise<unknown>, wanted: unknown) => expect.poll(what, { timeout: 60_000, interval: 5 }).toEqual(wanted);

/** Which versions changed the team's table, in the order in which they did. */
async function applied({ team }: Town): Promise<Readonly<Record<string, readonly number[]>>> {
  const { rows } = await team.query<{ household: string; versions: number[] }>(
    'select household, array_agg(version order by nth) as versions from moves group by household',
  );
  return Object.fromEntries(rows.map(({ household, versions }) => [household, versions]));
}

/** Ended by a signal, and really gone. */
async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
  return child.exitCode;
}

async function story(node: Node): Promise<void> {
  const at = await town();
  const started: ChildProcess[] = [];
  const program = (): ChildProcess => {
    const child = project.start(node, 'run.mjs', at.env);
    started.push(child);
    return child;
  };
  try {
    for (const version of whole) {
      const region = (household: number) => (household === POISONED && version === 3 ? unwelcome : '990000001001');
      await at.publish(...all.map((household) => move(household, version, region(household))));
    }
    const first = program();
    await until(async () => (await count(at)) > 0, true);
    await end(first, 'SIGKILL');
    const before = await count(at);
    expect(before).toBeLessThan(HOUSEHOLDS * EACH - EACH);

    const second = program();
    await until(() => count(at), (HOUSEHOLDS - 1) * EACH + 2);
    const seen = await applied(at);
    for (const household of all) expect(seen[idOf(household)]).toEqual(household === POISONED ? [1, 2] : whole);

    const standing = await project.run(node, ['release.mjs'], at.env);
    expect(standing).toMatch(new RegExp(`${idOf(POISONED)}.*error: 23514 welcome`));
    expect(standing.match(/household\//g)).toHaveLength(1);
    await at.team.query('alter table moves drop constraint welcome');
    expect(await project.run(node, ['release.mjs', 'household', `household/${idOf(POISONED)}`], at.env)).toContain(`applied: ${EACH - 2}`);
    await at.publish(move(POISONED, EACH + 1));
    await until(() => count(at), HOUSEHOLDS * EACH + 1);
    expect((await applied(at))[idOf(POISONED)]).toEqual([...whole, EACH + 1]);

    await at.team.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await at.publish(move(POISONED, EACH + 2));
    await until(() => count(at), HOUSEHOLDS * EACH + 2);
    expect(await end(second, 'SIGTERM')).toBe(0);
  } finally {
    for (const child of started) child.kill('SIGKILL');
    await at.close();
  }
}

describe('a team outside, with the package from npm and the twenty lines of the page', () => {
  it('applies every event once and in order, killed in the middle, with one stream parked and let go', () => story(ours), 180_000);

  it.skipIf(other === undefined)(`does so on ${other?.version ?? 'an older Node, and none is here'}`, () => story(other ?? ours), 180_000);

  it('needs some twenty lines of its own', () => {
    const lines = ['moves.mjs', 'run.mjs'].flatMap((name) => (docFiles().get(name) ?? '').split('\n').filter((line) => /\w/.test(line)));
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.length).toBeLessThanOrEqual(25);
  });

  it('has types that hold, and that know what an event says', async () => {
    writeFileSync(join(project.folder, 'typed.ts'), TYPED);
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', 'node'];
    const [checked] = await Promise.allSettled([
      promisify(execFile)(process.execPath, [tsc, ...options, 'typed.ts'], { cwd: project.folder }),
    ]);
    expect(checked.status === 'rejected' ? (checked.reason as { readonly stdout: string }).stdout : '').toBe('');
  }, 120_000);
});

const TYPED = `
import { consumerOn, release, when, type EventLog } from '@jiuzhu/events';
import { householdMoved } from '@jiuzhu/events/contracts/household/household-moved';
import pg from 'pg';

const consumer = consumerOn({
  name: 'typed',
  pool: new pg.Pool(),
  on: [
    when(householdMoved, async (client, { data }) => {
      const region: string = data.region;
      await client.query('select $1', [region]);
      // @ts-expect-error an event has no such field
      data.name;
    }),
    when('household.split.v1', async (_client, { data }) => {
      // @ts-expect-error what was sent is not known
      data.into;
    }),
  ],
});
export const released: Promise<{ readonly applied: number }> = release(consumer, { source: 'household', stream: 'household/1' });
export type Log = EventLog;
`;
