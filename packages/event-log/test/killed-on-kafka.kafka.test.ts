import { killCases } from './kill-cases.ts';

killCases('Kafka', process.env.TEST_KAFKA_4, { atOnce: false });
