import { topicOf } from '@jiuzhu/event-log';
import type { Frozen } from '../freeze.ts';
import type { Party } from '../parties.ts';
import { cloudEventHeaders } from './headers.ts';
import { BINDING, type Json, ref } from './json.ts';
import { message } from './message.ts';
import { hears, tells } from './operations.ts';

/** With what topics are made, unless an operator says otherwise. `keepMs` -1 keeps everything. */
export type TopicPlan = { readonly lanes: number; readonly keepMs: number };

export type Published = {
  readonly frozen: readonly Frozen[];
  readonly parties: readonly Party[];
  readonly plan: TopicPlan;
  /** of the document */
  readonly version: string;
};

const DESCRIPTION = `What has happened, in the past tense: ids, codes, amounts and days; no names, no numbers of persons, no free text.
CloudEvents 1.0 in the binary mode of its Kafka binding. The key is the stream, and ce_sequence its version, without a gap: 1, 2, 3.
Delivered at least once, in the order of each stream. A version may gain optional fields and values of open codes: ignore what you do not know.
`;

/** Everything that travels between services, as one AsyncAPI document: topics, messages, who sends and who receives. */
export function asyncApi({ frozen, parties, plan, version }: Published): Json {
  const owners = [...Map.groupBy(frozen, ({ type }) => type.slice(0, type.indexOf('.')))];
  const published = new Set(frozen.map(({ type }) => type));
  const messages = owners.flatMap(([owner, own]) => own.map((it) => [it.type, message(owner, it)] as const));
  return {
    asyncapi: '3.1.0',
    info: { title: 'jiuzhu 救助: events', version, description: DESCRIPTION },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(owners.map(([owner, own]) => [owner, channel(owner, own, plan)])),
    operations: Object.fromEntries(parties.flatMap((party) => [...tells(party), ...hears(party, published)])),
    components: {
      messages: Object.fromEntries(messages),
      schemas: { 'cloud-event': cloudEventHeaders, ...Object.fromEntries(frozen.map(({ type, schema }) => [type, schema])) },
      correlationIds: { correlation: { location: '$message.header#/ce_correlationid' } },
    },
  };
}

const channel = (owner: string, own: readonly Frozen[], { lanes, keepMs }: TopicPlan): Json => ({
  address: topicOf(owner),
  title: `Events of ${owner}`,
  messages: Object.fromEntries(own.map(({ type }) => [type, ref('components', 'messages', type)])),
  bindings: {
    kafka: {
      topic: topicOf(owner),
      partitions: lanes,
      topicConfiguration: { 'cleanup.policy': ['delete'], 'retention.ms': keepMs, 'retention.bytes': -1 },
      bindingVersion: BINDING,
    },
  },
});
