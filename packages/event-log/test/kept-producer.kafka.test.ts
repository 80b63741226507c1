import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { kafkaBroker } from '@jiuzhu/testing/kafka';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EventLog, kafkaEventLog, RetryableUnknown } from '@jiuzhu/event-log';
import { ids, options, rec } from './records.ts';
import { type Sockets, sockets } from './sockets.ts';
import { listen } from './transport.ts';
import { until } from './until.ts';

/**
 * The answers of the broker are swallowed while A is sent: A is in the log, and its sender does not know. What is then sent instead of A by the same
 * producer has the number of A, which the broker knows already: it acknowledges, and keeps nothing.
 */
describe.each(['4', '3.9'] as const)('line %s: a producer that is kept after a send that failed', (line) => {
  const broker = kafkaBroker(line) ?? '';
  const it = test.skipIf(broker === '');
  let own: Sockets;
  let witness: EventLog;
  let topic: string;
  beforeAll(async () => {
    if (broker === '') return;
    own = sockets();
    witness = kafkaEventLog({ brokers: [broker] });
    topic = `kept${crypto.randomUUID()}.events`;
    await witness.ensureTopics([{ name: topic, lanes: 1 }]);
  });
  afterAll(() => (broker === '' ? undefined : witness.close()));

  const inTheLog = async (wanted: string): Promise<readonly string[]> => {
    const heard = listen(witness, { group: crypto.randomUUID(), topics: [topic] });
    await until('the last one', () => ids(heard.deliveries).includes(wanted));
    await heard.handle.close();
    return ids(heard.deliveries);
  };

  it('loses what it acknowledges: kafkajs by itself', async () => {
    const kafka = new Kafka({
      brokers: [broker],
      requestTimeout: 1_000,
      retry: { retries: 0 },
      logLevel: logLevel.NOTHING,
      socketFactory: ({ host, port, onConnect }) => own.connect({ host, port }, onConnect),
    });
    const producer = kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: { retries: 1 },
    });
    const send = (id: string) => producer.send({ topic, messages: [{ key: 'household/1', value: '{}', headers: { ce_id: id } }] });
    await producer.connect();
    await send('before');
    const letGo = own.hold();
    await expect(send('A')).rejects.toThrow();
    letGo();
    const acknowledged = await send('B');
    expect(acknowledged).toMatchObject([{ errorCode: 0 }]);
    await send('C');
    await producer.disconnect();
    expect(await inTheLog('C')).toEqual(['before', 'A', 'C']);
  });

  it('is thrown away by ours, so that what is acknowledged is kept', async () => {
    const log = kafkaEventLog({ brokers: [broker], connect: own.connect, requestMs: 1_000 });
    const [before, a, b] = ['before', 'A', 'B'].map(() => rec(topic, 'household/1')) as [
      ReturnType<typeof rec>,
      ReturnType<typeof rec>,
      ReturnType<typeof rec>,
    ];
    await log.publish([before], options);
    const letGo = own.hold();
    const began = performance.now();
    await expect(log.publish([a], { ...options, deadlineMs: 300 })).rejects.toThrow(RetryableUnknown);
    // A kept one waits with B until it takes A for unanswered, and then gives B the number of A.
    const sending = log.publish([b], { ...options, deadlineMs: 20_000 });
    await until('A has gone unanswered for longer than a request may', () => performance.now() - began > 1_500);
    letGo();
    await sending;
    await log.close();
    expect(await inTheLog(b.id)).toEqual(expect.arrayContaining([before.id, a.id, b.id]));
  });
});
