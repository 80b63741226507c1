import { randomUUID } from 'node:crypto';
import { Kafka, logLevel, Partitioners } from 'kafkajs';

const BATCH = 500;
const value = JSON.stringify({ line: randomUUID(), n: 1, filling: 'x'.repeat(230) });

export type Bare = { readonly produced: number; readonly consumed: number };

/** kafkajs by itself, as ours is set: records a second acknowledged by the broker in batches, and read again, with nothing done to them. */
export async function bareKafkajs(broker: string, records: number): Promise<Bare> {
  const kafka = new Kafka({ brokers: [broker], logLevel: logLevel.NOTHING });
  const topic = `bare-${randomUUID()}`;
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: 4, replicationFactor: 1 }] });
  await admin.disconnect();
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1, createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  const begun = performance.now();
  for (let sent = 0; sent < records; sent += BATCH)
    await producer.send({ topic, acks: -1, messages: Array.from({ length: BATCH }, (_, n) => ({ key: `line/${sent + n}`, value })) });
  const produced = records / ((performance.now() - begun) / 1_000);
  await producer.disconnect();

  const consumer = kafka.consumer({ groupId: randomUUID(), maxWaitTimeInMs: 250, maxBytesPerPartition: 256 * 1_024 });
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  let read = 0;
  let first = 0;
  const all = Promise.withResolvers<undefined>();
  await consumer.run({
    eachBatch: ({ batch }) => {
      first ||= performance.now();
      read += batch.messages.length;
      if (read >= records) all.resolve(undefined);
      return Promise.resolve();
    },
  });
  await all.promise;
  const consumed = read / ((performance.now() - first) / 1_000);
  await consumer.disconnect();
  return { produced, consumed };
}
