import { kafkaBroker } from '@jiuzhu/testing/kafka';
import { describe } from 'vitest';
import { isWhole } from './how-much.ts';
import { killedOnThePath } from './killed-on-the-path.ts';

/** Where the transports differ: what is sent, what is read and what is committed. */
const ofTheLog = /^(relay|consumer|reaction)/;

describe.each(isWhole ? (['4', '3.9'] as const) : (['4'] as const))('line %s', (line) => {
  const broker = kafkaBroker(line);
  describe.skipIf(broker === undefined)('of Kafka', () => {
    killedOnThePath(
      `Kafka ${line}`,
      () => ({ kafka: { brokers: [broker ?? ''] } }),
      (failpoint, phase) => isWhole || (phase === 6 && ofTheLog.test(failpoint)),
    );
  });
});
