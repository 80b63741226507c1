import { type EventAdmin, topicOf } from '@jiuzhu/event-log';
import { answered } from '../event-log/answered.ts';
import type { Service } from '../kinds/service.ts';

/** Who makes topics: this process at its start, or somebody else before it. Never the broker, by a record that comes along. */
export type TopicPlan = 'create' | 'check';

/** A process does not start without the topics that it writes and reads. */
export class TopicsMissing extends Error {
  override readonly name = 'TopicsMissing';
  constructor(names: readonly string[]) {
    super(
      `The event log lacks ${names.length === 1 ? 'the topic' : 'the topics'} ${names.join(', ')}. Make what is missing, or start with EVENT_TOPICS=create.`,
    );
  }
}

/** What a service tells in, and what it reads. */
const topicsOf = ({ name, reactions }: Service): readonly string[] => [
  ...new Set([topicOf(name), ...reactions.map((reaction) => topicOf(reaction.it.on.owner))]),
];

/** Makes the topics of these services, or throws `TopicsMissing` with the names of all that are not there, `EventLogAway` where nobody answers. */
export async function requireTopics(log: EventAdmin, services: readonly Service[], plan: TopicPlan): Promise<void> {
  const topics = [...new Set(services.flatMap(topicsOf))].map((name) => ({ name }));
  if (plan === 'create') return answered(log.ensureTopics(topics));
  const missing = await answered(log.missingTopics(topics));
  if (missing.length > 0) throw new TopicsMissing(missing);
}
