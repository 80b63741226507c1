import { expect, it } from 'vitest';
import { kafkaFault } from './kafka-fault.ts';

const chain = (...causes: readonly object[]): object | undefined =>
  causes.reduceRight<object | undefined>((cause, it) => ({ ...it, ...(cause ? { cause } : {}) }), undefined);

it.each([
  ['MESSAGE_TOO_LARGE', 'too-large'],
  ['REBALANCE_IN_PROGRESS', 'rebalancing'],
  ['ILLEGAL_GENERATION', 'expelled'],
  ['UNKNOWN_MEMBER_ID', 'expelled'],
  ['NOT_LEADER_FOR_PARTITION', 'unavailable'],
])('%s, deep in a chain of causes, is %s', (type, why) => {
  const fault = chain({ name: 'KafkaJSNumberOfRetriesExceeded' }, { name: 'KafkaJSProtocolError', type });
  expect(kafkaFault(fault)).toMatchObject({ name: 'KafkaFault', why, message: `${why}: ${type}` });
});

it('says what may heal by the client’s own name for it, and never its message', () => {
  const fault = Object.assign(new Error('with a value in it'), { name: 'KafkaJSConnectionError', code: 'ECONNREFUSED' });
  expect(kafkaFault(fault).message).toBe('unavailable: KafkaJSConnectionError ECONNREFUSED');
  expect(kafkaFault('thrown as text').message).toBe('unavailable: no code');
});

it('ends with a chain that leads back into itself', () => {
  const loop: { name: string; cause?: unknown } = { name: 'KafkaJSError' };
  loop.cause = loop;
  expect(kafkaFault(loop).why).toBe('unavailable');
});
