import { kafkaTransport } from './kafka-transport.ts';
import { transportContract } from './transport-contract.ts';

transportContract('Kafka', () => Promise.resolve(kafkaTransport(process.env.TEST_KAFKA_4 ?? '')));
