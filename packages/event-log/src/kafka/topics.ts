import { until } from '../port/until.ts';
import { topicsBy, type Topics } from '../port/topics.ts';
import type { KafkaClient } from './client.ts';

/** What a topic is made with. `keepMs` -1: everything is kept, since a reader that is added later starts at the beginning. */
export type TopicPlan = { readonly lanes: number; readonly replicas: number; readonly inSync: number; readonly keepMs: number };

export const usualPlan: TopicPlan = { lanes: 12, replicas: 1, inSync: 1, keepMs: -1 };

const LEADERS_WITHIN_MS = 30_000;

export const topicsOf = (client: KafkaClient, plan: TopicPlan): Topics =>
  topicsBy({
    refresh: () => client.topics(),
    make: async (topics) => {
      const there = await client.topics();
      const missing = topics.filter(({ name }) => !there.has(name));
      if (missing.length === 0) return;
      const settings = {
        'cleanup.policy': 'delete',
        'retention.ms': String(plan.keepMs),
        'retention.bytes': '-1',
        'min.insync.replicas': String(plan.inSync),
      };
      await client.make(missing.map(({ name, lanes = plan.lanes }) => ({ topic: name, lanes, replicas: plan.replicas, settings })));
      await until(() => client.areLed(missing.map(({ name }) => name)), LEADERS_WITHIN_MS, 'the topics that were made have leaders');
    },
  });
