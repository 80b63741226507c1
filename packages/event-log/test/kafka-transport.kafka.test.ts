import { kafkaBroker } from '@jiuzhu/testing/kafka';
import { describe } from 'vitest';
import { kafkaTransport } from './kafka-transport.ts';
import { transportContract } from './transport-contract.ts';

describe.each(['4', '3.9'] as const)('line %s', (line) => {
  const broker = kafkaBroker(line);
  describe.skipIf(broker === undefined)('of Kafka', () => {
    transportContract(`Kafka ${line}`, () => Promise.resolve(kafkaTransport(broker ?? '')));
  });
});
