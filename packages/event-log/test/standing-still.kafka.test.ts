import { kafkaBroker } from '@jiuzhu/testing/kafka';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EventLog, kafkaEventLog, Stuck } from '@jiuzhu/event-log';
import { ids, options, series } from './records.ts';
import { type Sockets, sockets } from './sockets.ts';
import { listen } from './transport.ts';
import { until } from './until.ts';

const broker = kafkaBroker('4') ?? '';
const impatient = { leaseMs: 1_500, stuckMs: 1_200 };

describe.skipIf(broker === '')('a consumer that is alive and does not read', () => {
  let own: Sockets;
  let reader: EventLog;
  let writer: EventLog;
  beforeAll(() => {
    own = sockets();
    reader = kafkaEventLog({ brokers: [broker], connect: own.connect, ...impatient });
    writer = kafkaEventLog({ brokers: [broker] });
  });
  afterAll(() => Promise.all([reader.close(), writer.close()]));

  it('is replaced by a new one, which goes on where it stood', async () => {
    const topic = `still${crypto.randomUUID()}.events`;
    await reader.ensureTopics([{ name: topic, lanes: 2 }]);
    const asking = own.count(); // connections that ask how far the group is, and not those that read
    const heard = listen(reader, { group: topic, topics: [topic] });
    await writer.publish(series(topic, 4), options);
    await until('it reads', () => heard.deliveries.length === 4);
    const letGo = own.hold(asking);
    const more = series(topic, 6);
    await writer.publish(more, options);
    await until('it was seen to stand still', () => heard.faults.some((fault) => fault instanceof Stuck));
    letGo();
    await until('the next one reads', () => ids(more).every((id) => ids(heard.deliveries).includes(id)));
    await heard.handle.close();
  });

  it('is the end of the subscription when the third in a row stands still: only a new process may help', async () => {
    const topic = `end${crypto.randomUUID()}.events`;
    await writer.ensureTopics([{ name: topic, lanes: 1 }]);
    await writer.publish(series(topic, 3), options);
    const held = listen(reader, { group: topic, topics: [topic], handler: () => new Promise<never>(() => undefined) });
    await expect(held.handle.done).rejects.toThrow(Stuck);
    expect(held.faults.filter((fault) => fault instanceof Stuck)).toHaveLength(3);
  });
});
