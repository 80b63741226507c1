import { kafkaBroker } from '@jiuzhu/testing/kafka';
import { describe } from 'vitest';
import { killCases } from './kill-cases.ts';

describe.each(['4', '3.9'] as const)('line %s', (line) => {
  const broker = kafkaBroker(line);
  describe.skipIf(broker === undefined)('of Kafka', () => {
    killCases(`Kafka ${line}`, { atOnce: false, ...(broker === undefined ? {} : { broker }) });
  });
});
