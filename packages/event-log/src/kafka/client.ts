import { grouped } from '../grouped.ts';
import type { Socket } from 'node:net';
import { type Admin, Kafka, type KafkaConfig, type Consumer, logLevel, Partitioners, type SASLOptions } from 'kafkajs';
import { clientLine, type Say } from './client-line.ts';
import { kafkaFault } from './kafka-fault.ts';
import { quietTimerWarning } from './quiet-timer-warning.ts';
import { acks, connecting, fromBeginning, reading, running, sending } from './settings.ts';

/** How to reach the brokers. */
export type Reach = {
  readonly brokers: readonly string[];
  readonly tls?: { readonly ca?: string; readonly cert?: string; readonly key?: string };
  readonly login?: {
    readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
    readonly username: string;
    readonly password: string;
  };
  /** how a connection is opened, where it is not simply opened: tests cut and hold back what they opened themselves */
  readonly connect?: (to: { readonly host: string; readonly port: number }, onConnect: () => void) => Socket;
  /** how long a request may go without its answer */
  readonly requestMs?: number;
  readonly say: Say;
};

export type Message = {
  readonly key: string;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
};
export type Place = { readonly topic: string; readonly partition: number };
/** `next`: the first record that is not done */
export type Position = Place & { readonly next: bigint };
export type Read = Message & { readonly offset: bigint };

/** One producer object, connected. It keeps its order, and is not to be used again after it has failed. */
export type Sender = { send(topic: string, messages: readonly Message[]): Promise<void>; discard(): Promise<void> };

/** What one fetch brought of one partition. */
export type Got = Place & {
  readonly records: readonly Read[];
  /** throws `KafkaFault` */
  beat(): Promise<void>;
  /** commits positions, of this and other partitions; throws `KafkaFault` */
  commit(places: readonly Position[]): Promise<void>;
  /** the next fetch goes on behind it */
  resolve(next: bigint): void;
};

export type Reading = {
  readonly group: string;
  readonly topics: readonly string[];
  readonly leaseMs: number;
  readonly onBatch: (got: Got) => Promise<void>;
  /** the lanes that fell to this reader; `commit` can be used once it fetches */
  readonly onJoin: (places: readonly Place[], commit: (positions: readonly Position[]) => Promise<void>) => void;
  readonly onFetch: () => void;
  readonly onCrash: (fault: unknown) => void;
};

export type NewTopic = {
  readonly topic: string;
  readonly lanes: number;
  readonly replicas: number;
  readonly settings: Readonly<Record<string, string>>;
};
export type Ends = Place & { readonly low: bigint; readonly high: bigint };

/** The one file that knows kafkajs 2.2.4: another client takes its place by answering the same. */
export function kafkaClient(reach: Reach) {
  quietTimerWarning();
  const config = configOf(reach);
  let admin: Promise<Admin> | undefined;

  const connected = (): Promise<Admin> => {
    const opening = (admin ??= (async () => {
      const made = new Kafka(config).admin({ retry: connecting.retry });
      await made.connect();
      return made;
    })());
    opening.catch(() => (admin = undefined));
    return opening;
  };
  const asking = async <T>(ask: (admin: Admin) => Promise<T>): Promise<T> => {
    try {
      return await ask(await connected());
    } catch (fault) {
      throw kafkaFault(fault);
    }
  };

  return {
    sender: async (): Promise<Sender> => {
      const producer = new Kafka(config).producer({ ...sending, createPartitioner: Partitioners.DefaultPartitioner });
      const discard = (): Promise<void> => producer.disconnect();
      try {
        // Without its producer id it would go on, and send without its numbers: a failed start ends the object.
        await producer.connect();
      } catch (fault) {
        await discard();
        throw kafkaFault(fault);
      }
      const send: Sender['send'] = async (topic, messages) => {
        try {
          await producer.send({ topic, acks, messages: messages.map((it) => ({ ...it })) });
        } catch (fault) {
          throw kafkaFault(fault);
        }
      };
      return { send, discard };
    },

    /** One consumer object, running. It ends by a crash or by `stop`, and is not started again: a new one is made. */
    reader: async (it: Reading): Promise<{ stop(): Promise<void> }> => {
      const settings = reading(it.leaseMs);
      const consumer = new Kafka(config).consumer({
        groupId: it.group,
        ...settings,
        retry: { ...settings.retry, restartOnFailure: () => Promise.resolve(false) },
      });
      listen(consumer, it);
      try {
        await consumer.connect();
        await consumer.subscribe({ topics: [...it.topics], fromBeginning });
        await run(consumer, it);
      } catch (fault) {
        await consumer.disconnect();
        throw kafkaFault(fault);
      }
      return { stop: () => consumer.disconnect() };
    },

    topics: (): Promise<ReadonlyMap<string, number>> =>
      asking(async (asked) => {
        const { topics } = await asked.fetchTopicMetadata();
        return new Map(topics.map(({ name, partitions }) => [name, partitions.length]));
      }),

    /** Whether each has a leader for every partition. */
    areLed: (topics: readonly string[]): Promise<boolean> =>
      asking(async (asked) => {
        const found = await asked.fetchTopicMetadata({ topics: [...topics] });
        return found.topics.every(({ partitions }) => partitions.length > 0 && partitions.every(({ leader }) => leader >= 0));
      }),

    /** Makes those that are not there; whether they have leaders is asked apart, since the client's own wait may fail on a topic that was made. */
    make: (topics: readonly NewTopic[]): Promise<void> =>
      asking(async (asked) => {
        await asked.createTopics({
          waitForLeaders: false,
          topics: topics.map(({ topic, lanes, replicas, settings }) => ({
            topic,
            numPartitions: lanes,
            replicationFactor: replicas,
            configEntries: Object.entries(settings).map(([name, value]) => ({ name, value })),
          })),
        });
      }),

    /** What the group has committed, in these topics or in all; nothing of a partition that it never committed. */
    committed: (group: string, topics?: readonly string[]): Promise<readonly Position[]> =>
      asking(async (asked) => {
        const found = await asked.fetchOffsets({ groupId: group, ...(topics ? { topics: [...topics] } : {}) });
        return found.flatMap(({ topic, partitions }) =>
          partitions.map(({ partition, offset }) => ({ topic, partition, next: BigInt(offset) })).filter(({ next }) => next >= 0n),
        );
      }),

    ends: (topic: string): Promise<readonly Ends[]> =>
      asking(async (asked) => {
        const found = await asked.fetchTopicOffsets(topic);
        return found.map(({ partition, low, high }) => ({ topic, partition, low: BigInt(low), high: BigInt(high) }));
      }),

    close: async (): Promise<void> => {
      const [opened] = await Promise.allSettled([admin]);
      if (opened.status === 'fulfilled') await opened.value?.disconnect();
    },
  };
}

export type KafkaClient = ReturnType<typeof kafkaClient>;

function configOf({ brokers, tls, login, connect, requestMs = connecting.requestTimeout, say }: Reach): KafkaConfig {
  return {
    clientId: 'jiuzhu',
    brokers: [...brokers],
    ...connecting,
    requestTimeout: requestMs,
    logLevel: logLevel.INFO,
    logCreator: () => clientLine(say),
    ...(tls ? { ssl: { ...tls } } : {}),
    ...(login ? { sasl: login as SASLOptions } : {}),
    ...(connect ? { socketFactory: ({ host, port, onConnect }) => connect({ host, port }, onConnect) } : {}),
  };
}

function listen(consumer: Consumer, { onJoin, onFetch, onCrash }: Reading): void {
  const { GROUP_JOIN, FETCH, CRASH } = consumer.events;
  consumer.on(GROUP_JOIN, ({ payload }) => {
    const places = Object.entries(payload.memberAssignment);
    onJoin(
      places.flatMap(([topic, partitions]) => partitions.map((partition) => ({ topic, partition }))),
      (positions) => consumer.commitOffsets(positions.map(({ next, ...place }) => ({ ...place, offset: String(next) }))).catch(rethrown),
    );
  });
  consumer.on(FETCH, onFetch);
  consumer.on(CRASH, ({ payload }) => {
    onCrash(kafkaFault(payload.error));
  });
}

/** What is thrown in here would stop every partition. */
const run = (consumer: Consumer, { onBatch }: Reading): Promise<void> =>
  consumer.run({
    ...running,
    eachBatch: async (payload) => {
      const { topic, partition, messages } = payload.batch;
      await onBatch({
        topic,
        partition,
        records: messages.map(({ key, value, headers = {}, offset }) => ({
          key: key?.toString('utf8') ?? '',
          value,
          headers: Object.fromEntries(Object.entries(headers).map(([name, it]) => [name, textOf(it)])),
          offset: BigInt(offset),
        })),
        beat: () => payload.heartbeat().catch(rethrown),
        commit: (places) => payload.commitOffsetsIfNecessary({ topics: byTopic(places) }).catch(rethrown),
        resolve: (next) => {
          payload.resolveOffset(String(next - 1n));
        },
      });
    },
  });

const rethrown = (fault: unknown): never => {
  throw kafkaFault(fault);
};

const textOf = (header: Buffer | string | (Buffer | string)[] | undefined): string =>
  Array.isArray(header) ? textOf(header[0]) : (header?.toString('utf8') ?? '');

const byTopic = (places: readonly Position[]) =>
  [...grouped(places, ({ topic }) => topic)].map(([topic, own]) => ({
    topic,
    partitions: own.map(({ partition, next }) => ({ partition, offset: String(next) })),
  }));
