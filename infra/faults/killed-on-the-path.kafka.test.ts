import { killedOnThePath } from './killed-on-the-path.ts';

const broker = process.env['TEST_KAFKA_4'] ?? '';
killedOnThePath(
  'Kafka',
  () => ({ kafka: { brokers: [broker] } }),
  () => true,
);
