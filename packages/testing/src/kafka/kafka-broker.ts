/** The lines of Kafka that tests may meet. */
export type KafkaLine = '4' | '3.9';

/** In which variable `npm test` says where the broker of a line listens. */
export const kafkaVariable = (line: KafkaLine): string => `TEST_KAFKA_${line.replace('.', '')}`;

/**
 * host:port of the one broker of this line that `npm test` starts once for the whole run, or undefined where no Kafka can be had: a test that needs it is
 * then skipped (`describe.skipIf(broker === undefined)`), and the run says at its end which were, and why. Topics and groups of a test have
 * names of their own; who kills, freezes or restarts a broker starts another by `infra/kafka`.
 */
export function kafkaBroker(line: KafkaLine): string | undefined {
  const said = process.env[kafkaVariable(line)];
  return said === '' ? undefined : said;
}
