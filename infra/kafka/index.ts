export { kafkaAvailable } from './find-kafka.ts';
export { kafkaTool } from './kafka-tool.ts';
export { type Line } from './lines.ts';
export { metadata } from './metadata.ts';
export { scratchKafka, sweepKafka, type ScratchKafka } from './scratch-kafka.ts';
export { type Kafka, startKafka } from './start-kafka.ts';
