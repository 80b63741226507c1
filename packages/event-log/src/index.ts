export { readerOf } from './contract/catalogue.ts';
export type { Read, Readable } from './contract/catalogue.ts';
export { ContractFault } from './contract/contract-fault.ts';
export { event } from './contract/event.ts';
export type { AnyContract, Contract } from './contract/event.ts';
export { field } from './contract/field.ts';
export { jsonSchema } from './contract/json-schema.ts';
export type { JsonSchema } from './contract/json-schema.ts';
export { checkShape } from './contract/shape.ts';
export { isStreamName } from './contract/stream-name.ts';
export { VersionUnknown } from './contract/version-unknown.ts';
export { BATCH_LIMIT, batches } from './consumer/batches.ts';
export type { Consumer, Unit } from './consumer/consumer.ts';
export { consumerOn } from './consumer/consumer-on.ts';
export type { ConsumerOn } from './consumer/consumer-on.ts';
export { advance, cursorOf } from './consumer/cursor.ts';
export type { At, Verdict } from './consumer/cursor.ts';
export { faultKind } from './consumer/fault-kind.ts';
export { follow } from './consumer/follow.ts';
export type { Follow } from './consumer/follow.ts';
export { installConsumer } from './consumer/install-consumer.ts';
export { parkedRecords } from './consumer/parked-records.ts';
export type { ParkedRecord } from './consumer/parked-records.ts';
export { parkedEvents, parkedStreams, parkEvents, parkStream, releaseStream } from './consumer/parking.ts';
export type { Parkable, ParkedEvent, ParkedStream } from './consumer/parking.ts';
export { release } from './consumer/release.ts';
export type { Released } from './consumer/release.ts';
export { envelopeOf, settle } from './consumer/settle.ts';
export { when } from './consumer/when.ts';
export type { Handler, Handling } from './consumer/when.ts';
export type { SqlClient } from './consumer/sql-client.ts';
export { kafkaEventLog } from './kafka/kafka-event-log.ts';
export type { KafkaEventLogOptions } from './kafka/kafka-event-log.ts';
export { usualPlan } from './kafka/topics.ts';
export { PermanentReject, PositionLost, RetryableUnknown, Stuck } from './port/faults.ts';
export type {
  Control,
  Delivery,
  EventAdmin,
  EventLog,
  EventPublisher,
  EventSource,
  PublishOptions,
  Subscribe,
  Subscription,
  Topic,
} from './port/event-log.ts';
export { decode, encode, headOf, topicOf } from './wire/codec.ts';
export { checkSize, DATA_LIMIT, EventTooLarge } from './wire/data-limit.ts';
export type { Arrived, Envelope, Head } from './wire/envelope.ts';
export type { Rec } from './wire/rec.ts';
export { Undecodable } from './wire/undecodable.ts';
export { laneOf } from './wire/murmur2.ts';
export { postgresEventLog } from './postgres/postgres-event-log.ts';
export type { PostgresEventLogOptions } from './postgres/postgres-event-log.ts';
export { removeBefore } from './postgres/retain.ts';
export type { Weaknesses } from './postgres/weakness.ts';
