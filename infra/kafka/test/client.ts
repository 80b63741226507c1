import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { kafkaTool } from '../kafka-tool.ts';
import type { Line } from '../lines.ts';

/** Kafka's own tools, as a client of the brokers that the tests start. */
export type Client = {
  readonly createTopic: (topic: string) => Promise<string>;
  /** sends so many records, and answers the values that all copies in step have acknowledged; those of another `turn` are other values */
  readonly send: (topic: string, turn: number, count: number) => Promise<readonly string[]>;
  /** all that is in the topic, as long as so many come */
  readonly read: (topic: string, count: number) => Promise<readonly string[]>;
};

export function clientOf(line: Line, brokers: readonly string[]): Client {
  const run = (tool: string, ...args: string[]): Promise<string> =>
    kafkaTool(line, `org.apache.kafka.tools.${tool}`, ['--bootstrap-server', brokers.join(','), ...args]);
  return {
    createTopic: (topic) => run('TopicCommand', '--create', '--topic', topic, '--partitions', '1'),
    send: async (topic, turn, count) => {
      const how = ['--acks', '-1', '--max-messages', String(count), '--value-prefix', String(turn)];
      return acknowledged(await run('VerifiableProducer', '--topic', topic, ...how));
    },
    read: async (topic, count) => {
      const how = ['--from-beginning', '--max-messages', String(count), '--timeout-ms', '60000'];
      return (await run('consumer.ConsoleConsumer', '--topic', topic, ...how)).trim().split('\n');
    },
  };
}

/** The tool says a line of JSON for each thing that happens to it. */
const acknowledged = (said: string): readonly string[] =>
  said
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { readonly name: string; readonly value: string })
    .filter(({ name }) => name === 'producer_send_success')
    .map(({ value }) => value);

/** The settings that a client of Java needs for TLS and SASL, in a file. */
export function secureClient(
  file: string,
  mechanism: string,
  { ca, username, password }: Readonly<Record<'ca' | 'username' | 'password', string>>,
): string {
  const module = mechanism === 'PLAIN' ? 'plain.PlainLoginModule' : 'scram.ScramLoginModule';
  const authority = `${dirname(file)}/ca.pem`;
  writeFileSync(authority, ca);
  const settings = [
    'security.protocol=SASL_SSL',
    `sasl.mechanism=${mechanism}`,
    `sasl.jaas.config=org.apache.kafka.common.security.${module} required username="${username}" password="${password}";`,
    'ssl.truststore.type=PEM',
    `ssl.truststore.location=${authority}`,
  ];
  writeFileSync(file, settings.join('\n'));
  return file;
}
