import { Kafka, logLevel } from 'kafkajs';
import { kafkaEventLog } from '@jiuzhu/event-log';
import { sockets, type Sockets } from './sockets.ts';
import type { Transport } from './transport.ts';

const MAX_BYTES = 65_536;

/** The Kafka transport on a broker that runs already. Each process has connections of its own, which can be cut and held back. */
export function kafkaTransport(broker: string): Transport {
  const processes: Sockets[] = [];
  const admin = new Kafka({ brokers: [broker], logLevel: logLevel.NOTHING }).admin();
  return {
    maxBytes: MAX_BYTES,
    open: (options = {}) => {
      const own = sockets();
      processes.push(own);
      const log = kafkaEventLog({ brokers: [broker], connect: own.connect, plan: { lanes: 4 }, maxBytes: MAX_BYTES, ...options });
      return Promise.resolve({
        log,
        crash: () => {
          own.cut();
          return Promise.resolve();
        },
      });
    },
    stall: () => {
      const holding = processes.map((own) => own.hold());
      return Promise.resolve(() => {
        for (const letGo of holding) letGo();
        return Promise.resolve();
      });
    },
    forget: async (topic) => {
      await admin.connect();
      const ends = await admin.fetchTopicOffsets(topic);
      await admin.deleteTopicRecords({ topic, partitions: ends.map(({ partition, high }) => ({ partition, offset: high })) });
    },
    close: () => admin.disconnect(),
  };
}
