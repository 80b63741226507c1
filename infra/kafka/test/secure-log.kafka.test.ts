import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Delivery } from '@jiuzhu/event-log';
import { ConfigFault, eventLogSettings, logger, openEventLog, readSettings } from '@jiuzhu/service-kit';
import { kafkaBroker } from '@jiuzhu/testing/kafka';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScratchKafka, scratchKafka } from '../index.ts';

const said = (environment: Readonly<Record<string, string>>) =>
  openEventLog(readSettings(eventLogSettings, { EVENT_LOG: 'kafka', ...environment }), '', logger('silent', 'test'));

/** Configuration alone: as an operator writes it. */
describe.skipIf(kafkaBroker('4') === undefined)('the event log over TLS, with a login', () => {
  let kafka: ScratchKafka;
  let settings: Readonly<Record<string, string>>;
  beforeAll(async () => {
    kafka = await scratchKafka({ line: '4', secure: true });
    const { secure } = kafka;
    if (!secure) throw new Error('the broker has no secure listener');
    const ca = join(kafka.dataDir, 'ca-for-clients.pem');
    writeFileSync(ca, secure.ca);
    settings = {
      ...{ KAFKA_BROKERS: secure.saslTls.join(','), KAFKA_TLS: 'yes', KAFKA_CA_FILE: ca },
      ...{ KAFKA_USERNAME: secure.username, KAFKA_PASSWORD: secure.password, KAFKA_LANES: '2' },
    };
  });
  afterAll(() => kafka.end());

  it.each(['plain', 'scram-sha-256'])('carries an event by %s', async (mechanism) => {
    const opened = said({ ...settings, KAFKA_SASL: mechanism });
    const topic = `secure-${mechanism}.events`;
    await opened.eventLog.ensureTopics([{ name: topic }]);
    await opened.eventLog.publish([{ id: '1', topic, key: 'household/1', headers: {}, value: null }], {
      deadlineMs: 10_000,
      signal: new AbortController().signal,
    });
    const heard = Promise.withResolvers<Delivery>();
    opened.eventLog.subscribe({
      ...{ group: topic, topics: [topic], signal: new AbortController().signal },
      handler: ([first]) => {
        if (first) heard.resolve(first);
        return Promise.resolve();
      },
    });
    expect(await heard.promise).toMatchObject({ id: '1', key: 'household/1' });
    await opened.close();
  });

  it.each([
    ['a wrong password', { KAFKA_SASL: 'scram-sha-256', KAFKA_PASSWORD: 'wrong' }],
    ['no login', {}],
    ['a certificate that nobody we trust has signed', { KAFKA_SASL: 'plain', KAFKA_CA_FILE: '' }],
  ])('is let in by nobody with %s, and says so by a fault that may heal', async (_what, over) => {
    const opened = said({ ...settings, ...over });
    await expect(opened.eventLog.missingTopics([{ name: 'secure.events' }])).rejects.toMatchObject({
      name: 'KafkaFault',
      why: 'unavailable',
    });
    await opened.close();
  });
});

describe('what is missing to reach Kafka', () => {
  it('is said all at once, and no password is ever sent in the open', () => {
    const fault = (): unknown => said({ KAFKA_SASL: 'plain', KAFKA_IN_SYNC: '2' });
    expect(fault).toThrow(ConfigFault);
    expect(fault).toThrow(/KAFKA_BROKERS[^]*KAFKA_USERNAME[^]*KAFKA_PASSWORD[^]*without KAFKA_TLS[^]*KAFKA_IN_SYNC/);
  });
});
