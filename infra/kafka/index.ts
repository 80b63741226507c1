export { kafkaAvailable, type Available } from './find-kafka.ts';
export { scratchKafka, sweepKafka, type ScratchKafka } from './scratch-kafka.ts';
export { kafkaTool } from './kafka-tool.ts';
export { type Line } from './lines.ts';
export { type Address } from './listeners.ts';
export { metadata, type Metadata } from './metadata.ts';
export { endKafkaIn, startKafka, type Kafka, type Start } from './start-kafka.ts';
