import type { EventLog, Subscription } from '../port/event-log.ts';
import { DATA_LIMIT } from '../wire/data-limit.ts';
import { kafkaClient, type Reach } from './client.ts';
import { lag } from './lag.ts';
import { prefixed } from './prefixed.ts';
import { publisher } from './publisher.ts';
import { usual } from './settings.ts';
import { subscription } from './subscription.ts';
import { type TopicPlan, topicsOf, usualPlan } from './topics.ts';

export type KafkaEventLogOptions = Omit<Reach, 'say'> & {
  readonly say?: Reach['say'];
  /** of this installation's topics and groups, where others share the cluster */
  readonly prefix?: string;
  /** with what topics are made */
  readonly plan?: Partial<TopicPlan>;
  /** after how long without a beat a reader is taken for dead */
  readonly leaseMs?: number;
  /** after how long a consumer that brings nothing, though there is something, is thrown away */
  readonly stuckMs?: number;
  /** the largest value of a record */
  readonly maxBytes?: number;
};

const unheard = (): void => undefined;

/** The event log on Apache Kafka, 3.9 and 4.x. */
export function kafkaEventLog(options: KafkaEventLogOptions): EventLog {
  const { prefix = '', plan, leaseMs = usual.leaseMs, stuckMs = usual.stuckMs, maxBytes = DATA_LIMIT, say = unheard, ...reach } = options;
  const client = prefixed(kafkaClient({ ...reach, say }), prefix);
  const topics = topicsOf(client, { ...usualPlan, ...plan });
  const sending = publisher(client, topics, maxBytes);
  const readers = new Map<Subscription, { readonly group: string; readonly topics: readonly string[] }>();
  return {
    ensureTopics: (declared) => topics.ensure(declared),
    missingTopics: (declared) => topics.missing(declared),
    publish: (records, how) => sending.publish(records, how),
    subscribe: (it) => {
      const handle = subscription(client, topics, { leaseMs, stuckMs }, it);
      readers.set(handle, it);
      const forget = (): void => void readers.delete(handle);
      handle.done.then(forget, forget);
      return handle;
    },
    lag: (group) => {
      const mine = [...readers.values()].filter((it) => it.group === group);
      return lag(
        client,
        group,
        mine.flatMap((it) => it.topics),
      );
    },
    wake: unheard, // brokers answer a waiting fetch as soon as there is something
    close: async () => {
      await Promise.all([...readers.keys()].map((reader) => reader.close()));
      await sending.close();
      await client.close();
    },
  };
}
