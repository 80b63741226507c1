import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EventLog, kafkaEventLog } from '@jiuzhu/event-log';
import { testDatabase, type TestDatabase } from '@jiuzhu/testing/database';
import { kafkaBroker } from '@jiuzhu/testing/kafka';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docFiles } from './doc-files.ts';
import { otherNode, ours } from './nodes.ts';
import { outsideProject, type OutsideProject } from './outside-project.ts';
import { idOf, move } from './town.ts';

const households = Array.from({ length: 20 }, (_, n) => n);
const versions = Array.from({ length: 40 }, (_, n) => n + 1);
const prefix = `outside-${crypto.randomUUID().slice(0, 8)}.`;
const broker = kafkaBroker('4') ?? '';

/** The page's program with the other log, as the page says; a short lease, so that who follows a killed one need not wait. */
const onKafka = (): string =>
  (docFiles().get('run.mjs') ?? '')
    .replace('postgresEventLog }', 'kafkaEventLog }')
    .replace('postgresEventLog({ pool: logPool })', `kafkaEventLog({ brokers: ['${broker}'], prefix: '${prefix}', leaseMs: 3_000 })`);

describe.skipIf(broker === '')('a team outside, whose log is Kafka', () => {
  let project: OutsideProject;
  let database: TestDatabase;
  let team: pg.Pool;
  let log: EventLog;
  const started: ChildProcess[] = [];
  beforeAll(async () => {
    project = await outsideProject();
    writeFileSync(join(project.folder, 'run-on-kafka.mjs'), onKafka());
    database = await testDatabase([]);
    team = new pg.Pool({ connectionString: database.url, max: 2 });
    await team.query('create table moves (nth bigserial, household text, version int, region text)');
    log = kafkaEventLog({ brokers: [broker], prefix, plan: { lanes: 4 } });
    await log.ensureTopics([{ name: 'household.events' }]);
    for (const version of versions)
      await log.publish(
        households.map((household) => move(household, version)),
        { deadlineMs: 20_000, signal: new AbortController().signal },
      );
  }, 240_000);
  afterAll(async () => {
    for (const child of started) child.kill('SIGKILL');
    project.remove();
    await log.close();
    await team.end();
    await database.drop();
  });

  const count = async (): Promise<number> => (await team.query<{ n: number }>('select count(*)::int as n from moves')).rows[0]?.n ?? 0;
  const program = (node: typeof ours): ChildProcess => {
    const child = project.start(node, 'run-on-kafka.mjs', { DATABASE_URL: database.url });
    started.push(child);
    return child;
  };

  it('applies every event once and in order, killed in the middle and followed by another, on whatever Node there is', async () => {
    const first = program(ours);
    await expect.poll(count, { timeout: 60_000, interval: 2 }).toBeGreaterThan(0);
    first.kill('SIGKILL');
    await once(first, 'exit');
    expect(await count()).toBeLessThan(households.length * versions.length);

    const second = program(otherNode() ?? ours);
    await expect.poll(count, { timeout: 60_000 }).toBe(households.length * versions.length);
    const { rows } = await team.query<{ household: string; versions: number[] }>(
      'select household, array_agg(version order by nth) as versions from moves group by household',
    );
    expect(Object.fromEntries(rows.map((it) => [it.household, it.versions]))).toEqual(
      Object.fromEntries(households.map((household) => [idOf(household), versions])),
    );
    second.kill('SIGTERM');
    expect(await once(second, 'exit')).toEqual([0, null]);
  }, 150_000);
});
