import { connect } from 'node:net';
import type { Address } from './listeners.ts';
import { array, framed, int16, int32, readerOf, string } from './wire.ts';

/** What a broker says of its cluster: who is in it, and who leads each partition of the topics asked for (-1: nobody). */
export type Metadata = {
  readonly brokers: readonly (Address & { readonly node: number })[];
  readonly controller: number;
  readonly topics: readonly { readonly topic: string; readonly error: number; readonly partitions: readonly Partition[] }[];
};
type Partition = { readonly partition: number; readonly leader: number; readonly inSync: readonly number[] };

const [metadataKey, version, correlation] = [3, 1, 1];

/**
 * Asks one broker in Kafka's own wire, by a question that every broker from 0.10 to today understands. Whoever only wants to know whether a broker is
 * up needs neither a client nor a second Java. Throws where there is no whole answer within `withinMs`.
 */
export async function metadata(broker: Address, topics: readonly string[] = [], withinMs = 2_000): Promise<Metadata> {
  const socket = connect({ ...broker, signal: AbortSignal.timeout(withinMs) });
  socket.write(framed([int16(metadataKey), int16(version), int32(correlation), string('jiuzhu'), array(topics.map(string))]));
  let got = Buffer.alloc(0);
  for await (const chunk of socket) {
    got = Buffer.concat([got, chunk as Buffer]);
    if (got.length >= 4 && got.length >= 4 + got.readInt32BE(0)) return read(got.subarray(4));
  }
  throw new Error(`${broker.host}:${broker.port} hung up in the middle of its answer`);
}

function read(answer: Buffer): Metadata {
  const { int16: short, int32: int, flag, string: text, array: list } = readerOf(answer);
  int(); // the correlation id: there was one question
  const brokers = list(() => {
    const [node, host, port] = [int(), text() ?? '', int()];
    text(); // its rack
    return { node, host, port };
  });
  const controller = int();
  const topics = list(() => {
    const [error, topic] = [short(), text() ?? ''];
    flag(); // whether it is Kafka's own
    return { topic, error, partitions: list(partition) };
  });
  return { brokers, controller, topics };

  function partition(): Partition {
    short(); // an error says no more than a leader of -1 does
    const [id, leader] = [int(), int()];
    list(int); // its replicas
    return { partition: id, leader, inSync: list(int) };
  }
}
