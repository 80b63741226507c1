/**
 * What went wrong, without the client's own types. `too-large`: never to be taken. `unknown-topic`: not there, or not yet. `rebalancing`: the group
 * is being shared anew, what is held may still be finished. `expelled`: the lanes are another's by now. `unavailable`: all that may heal.
 */
export type Why = 'too-large' | 'unknown-topic' | 'rebalancing' | 'expelled' | 'unavailable';

/** Its message names codes of the protocol and of the client, never a record. */
export class KafkaFault extends Error {
  override readonly name = 'KafkaFault';
  readonly why: Why;

  constructor(why: Why, code: string) {
    super(`${why}: ${code}`);
    this.why = why;
  }
}

const whys: Readonly<Record<string, Why>> = {
  MESSAGE_TOO_LARGE: 'too-large',
  RECORD_LIST_TOO_LARGE: 'too-large',
  UNKNOWN_TOPIC_OR_PARTITION: 'unknown-topic',
  REBALANCE_IN_PROGRESS: 'rebalancing',
  UNKNOWN_MEMBER_ID: 'expelled',
  ILLEGAL_GENERATION: 'expelled',
  FENCED_INSTANCE_ID: 'expelled',
};

/** The protocol's own code is at the end of a chain of causes; without one, the client's name for it stands. */
export function kafkaFault(fault: unknown): KafkaFault {
  if (fault instanceof KafkaFault) return fault;
  const chain: { readonly name?: unknown; readonly type?: unknown; readonly code?: unknown; readonly cause?: unknown }[] = [];
  for (let at = fault; typeof at === 'object' && at !== null && chain.length < 8; at = (at as { cause?: unknown }).cause) chain.push(at);
  const type = chain.map((it) => it.type).findLast((it) => typeof it === 'string');
  if (type !== undefined) return new KafkaFault(whys[type] ?? 'unavailable', type);
  const { name, code } = chain.at(-1) ?? {};
  return new KafkaFault('unavailable', [name, code].filter((it) => typeof it === 'string').join(' ') || 'no code');
}
