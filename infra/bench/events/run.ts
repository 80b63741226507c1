/** `npm run bench:events`: from the commit of an event to the commit of its effect, over both logs, beside kafkajs and Kafka's own tool by themselves. */
import { randomBytes, randomUUID } from 'node:crypto';
import { environment } from '@jiuzhu/service-kit';
import { testDatabase } from '@jiuzhu/testing/database';
import pg from 'pg';
import { folders } from '../../faults/path/path.ts';
import { kafkaAvailable, kafkaTool, scratchKafka } from '../../kafka/index.ts';
import { scratchPostgres } from '../../test/scratch-postgres.ts';
import { machine } from '../road/src/machine.ts';
import { median } from '../road/src/measure.ts';
import { bareKafkajs } from './bare-kafkajs.ts';
import { startHalves } from './halves.ts';
import { atRate, type Measured, type RateLeg, sustained } from './legs.ts';
import { soak } from './soak.ts';
import { printTable } from './table.ts';

const told = environment();
const seconds = Number(told['SECONDS'] ?? 15);
const rounds = Number(told['ROUNDS'] ?? 3);
const backlog = Number(told['BACKLOG'] ?? 20_000);
const soaking = Number(told['SOAK'] ?? 0);
const only = told['ONLY'];

/** A thousand commands a second is what the command's road alone does on two cores: the same events come from a quarter as many commands too. */
const asked = [
  { perSecond: 200, perCommand: 1 },
  { perSecond: 1_000, perCommand: 4 },
  { perSecond: 1_000, perCommand: 1 },
];

async function measure(name: string, brokers?: readonly string[]): Promise<Measured> {
  const database = await testDatabase([folders('sender'), folders('seer')]);
  const admin = new pg.Pool({ connectionString: database.url, max: 2 });
  const halves = await startHalves({
    databases: Object.fromEntries(Object.entries(database.urls).map(([schema, { app }]) => [schema, app])),
    kms: randomBytes(16).toString('base64'),
    ...(brokers ? { kafka: { brokers, prefix: `bench-${randomUUID().slice(0, 8)}.` } } : {}),
    ...{ leaseMs: 30_000, tickMs: 500, partner: '' },
  });
  try {
    if (soaking > 0) await soak(name, halves, soaking);
    const rates: RateLeg[] = [];
    for (const rate of asked) rates.push(await atRate(halves, rate, seconds));
    const drained: number[] = [];
    for (let round = 0; round < rounds; round += 1) drained.push(await sustained(halves, admin, backlog));
    return { name, rates, sustained: median(drained) };
  } finally {
    await halves.end();
    await admin.end();
    await database.drop();
  }
}

console.log(machine());
const postgres = await scratchPostgres('bench');
process.env['TEST_DATABASE_URL'] = postgres.url;
try {
  const paths: Measured[] = [];
  if (only !== 'kafka') paths.push(await measure('PostgreSQL'));
  const available = await kafkaAvailable('4');
  if (!available.available) console.log(`Kafka is not measured: ${available.why}`);
  if (only !== 'postgres' && available.available) {
    const kafka = await scratchKafka({ line: '4', jvm: 'steady' });
    try {
      const [broker = ''] = kafka.brokers;
      paths.push(await measure('Kafka', kafka.brokers));
      const bare = await bareKafkajs(broker, 100_000);
      const topic = `tool-${randomUUID()}`;
      await kafkaTool('4', 'org.apache.kafka.tools.TopicCommand', [
        '--bootstrap-server',
        broker,
        '--create',
        '--topic',
        topic,
        '--partitions',
        '4',
      ]);
      const said = await kafkaTool('4', 'org.apache.kafka.tools.ProducerPerformance', [
        ...['--topic', topic, '--num-records', '200000', '--record-size', '300', '--throughput', '-1'],
        ...['--producer-props', `bootstrap.servers=${broker}`, 'acks=all', 'enable.idempotence=true'],
      ]);
      const tool = Number(/([\d.,]+) records\/sec/.exec(said.trim().split('\n').at(-1) ?? '')?.[1]);
      process.exitCode = printTable(paths, { bare, tool, seconds, rounds, backlog }) ? 0 : 1;
    } finally {
      await kafka.end();
    }
  } else process.exitCode = printTable(paths, { seconds, rounds, backlog }) ? 0 : 1;
} finally {
  await postgres.end();
}
console.log(machine());
