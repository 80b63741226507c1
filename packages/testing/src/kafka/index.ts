export { kafkaBroker, kafkaVariable, type KafkaLine } from './kafka-broker.ts';
