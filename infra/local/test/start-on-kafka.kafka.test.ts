import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { kafkaBroker } from '@jiuzhu/testing/kafka';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../faults/free-port.ts';
import { officer } from '../../faults/story.ts';
import { root } from '../../database/services.ts';
import { scratchKafka, type ScratchKafka } from '../../kafka/index.ts';
import { appUrl } from '../databases.ts';
import { type ExampleHousehold, exampleHouseholds } from '../examples/households.ts';
import { register } from '../examples/register.ts';
import { keysIn } from '../keys.ts';
import { endPostgresIn, runningPostgresIn } from '../postgres/index.ts';
import { launch, type Launched, program } from './launched.ts';

const ownHousehold = {
  ...exampleHouseholds[2],
  key: 'while-the-broker-is-gone',
  members: [{ name: '周示例', born: '1950-02-03', sequence: 7, relation: 'head' }],
} as ExampleHousehold;

describe.skipIf(kafkaBroker('4') === undefined)('npm start with EVENT_LOG=kafka', () => {
  let kafka: ScratchKafka;
  let dataDir: string;
  let environment: Readonly<Record<string, string>>;
  let instance: Launched;
  let url: string;
  beforeAll(async () => {
    kafka = await scratchKafka({ line: '4' });
    dataDir = mkdtempSync(join(root, '.data', 'on-kafka-'));
    const log = { EVENT_LOG: 'kafka', KAFKA_BROKERS: kafka.brokers.join(','), LOG_LEVEL: 'info' };
    environment = { HOME: dataDir, DATA_DIR: dataDir, PORT: String(await freePort()), ...log };
    instance = launch(program('start.ts'), environment);
    url = (await instance.ready) ?? '';
    if (url === '') throw new Error(`it ended: ${instance.err.join('\n')}`);
  });
  afterAll(async () => {
    instance.child.kill('SIGKILL');
    await instance.ended;
    await endPostgresIn(dataDir);
    await kafka.end();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function rows(schema: string, text: string, values: readonly unknown[] = []): Promise<readonly unknown[]> {
    const server = `postgresql://127.0.0.1:${runningPostgresIn(dataDir)?.port}/`;
    const client = new pg.Client({ connectionString: appUrl(server, schema, keysIn(dataDir).database) });
    await client.connect();
    return client
      .query(text, [...values])
      .then(({ rows }) => rows)
      .finally(() => client.end());
  }
  const lag = async (): Promise<readonly string[]> => {
    const asked = launch([...program('events.ts'), 'lag', '--service', 'subsistence'], environment);
    expect([await asked.ended, asked.err]).toEqual([0, []]);
    return asked.out.toSorted();
  };
  const patience = { timeout: 60_000, interval: 200 };
  const caughtUp = ['employment', 'household', 'standards', 'supervision', 'verification'].map((owner) =>
    expect.stringMatching(`^subsistence   ${owner}.events +0 behind$`),
  );
  const said = (what: RegExp): boolean => instance.out.some((line) => what.test(line));

  it('runs the whole of it: the examples are told over the broker, and nothing over the embedded log', async () => {
    expect(instance.out.filter((line) => /^ {2}[0-9a-f-]{36} /.test(line))).toHaveLength(3);
    await expect.poll(lag, patience).toEqual(caughtUp);
    expect(await rows('subsistence', 'select count(*)::int as n from consumer_cursor')).not.toEqual([{ n: 0 }]);
    expect(await rows('event_log', 'select count(*)::int as n from records')).toEqual([{ n: 0 }]);
  });

  it('goes on at the window while the broker is gone, which it says in a line, and tells what was decided when it is back', async () => {
    await kafka.kill(1);
    const { id } = await register(await officer(url, keysIn(dataDir), 'clerk'), ownHousehold, '2026-03-02');
    await expect
      .poll(() => said(/"loop":"relay","fault":"RetryableUnknown: .*","msg":"loop: this round failed, and is tried again"/), patience)
      .toBe(true);
    await expect.poll(() => said(/"fault":"KafkaFault: unavailable: .*","msg":"consumer: tried again"/), patience).toBe(true);
    expect(await rows('subsistence', 'select from consumer_cursor where stream = $1', [`household/${id}`])).toEqual([]);
    await kafka.restart(1);
    await expect.poll(() => said(/"loop":"relay",.*"msg":"loop: it goes on"/), patience).toBe(true);
    await expect
      .poll(() => rows('subsistence', 'select version > 0 as heard from consumer_cursor where stream = $1', [`household/${id}`]), patience)
      .toEqual([{ heard: true }]);
    await expect.poll(lag, patience).toEqual(caughtUp);
    instance.child.kill('SIGTERM');
    expect([await instance.ended, instance.err]).toEqual([0, []]);
  });
});
