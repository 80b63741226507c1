import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { once } from 'node:events';
import { kafkaBroker } from '@jiuzhu/testing/kafka';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAlive } from '../../local/process.ts';
import { kafkaTool, type Line, metadata, scratchKafka, type ScratchKafka, startKafka } from '../index.ts';
import { addressOf, type Address } from '../listeners.ts';
import { clientOf, secureClient } from './client.ts';

/** Nobody listens there: the broker only has to tell it. */
const proxy: Address = { host: '127.0.0.1', port: 9 };

describe.skipIf(kafkaBroker('4') === undefined)('a broker of Kafka 4', () => broker('4'));
describe.skipIf(kafkaBroker('3.9') === undefined)('a broker of Kafka 3.9', () => broker('3.9'));

function broker(line: Line): void {
  let kafka: ScratchKafka;
  let room: string;
  const first = (of: readonly string[] | undefined): Address => addressOf(of?.[0] ?? '');
  beforeAll(async () => {
    room = mkdtempSync(join(tmpdir(), 'kafka-client-'));
    kafka = await scratchKafka({ line, secure: true, advertise: () => proxy });
  });
  afterAll(async () => {
    await kafka.end();
    rmSync(room, { recursive: true, force: true });
  });

  it('is ready when it was started, and makes no topic but those that are declared', async () => {
    const unknownTopicOrPartition = 3;
    const misspelled = async () => (await metadata(first(kafka.brokers), ['misspelled'])).topics;
    expect((await metadata(first(kafka.brokers))).brokers).toEqual([{ node: 1, ...first(kafka.brokers) }]);
    expect(await misspelled()).toEqual([{ topic: 'misspelled', error: unknownTopicOrPartition, partitions: [] }]);
    // What is asked of the controller later is done later: had the question made a topic, it would be there by now.
    await clientOf(line, kafka.brokers).createTopic('kept');
    await expect.poll(async () => (await metadata(first(kafka.brokers), ['kept'])).topics).toMatchObject([{ partitions: [{ leader: 1 }] }]);
    expect(await misspelled()).toMatchObject([{ error: unknownTopicOrPartition }]);
  });

  it('sends whoever comes by its proxy back to the proxy', async () => {
    expect((await metadata(first(kafka.proxied))).brokers).toEqual([{ node: 1, ...proxy }]);
  });

  it('keeps what it acknowledged when it is killed, and comes back at the same address', async () => {
    const client = clientOf(line, kafka.brokers);
    const sent = await client.send('kept', 1, 500);
    expect(sent).toHaveLength(500);
    const before = kafka.pidOf(1);
    await kafka.kill(1);
    expect(kafka.pidOf(1)).toBeUndefined();
    await expect(metadata(first(kafka.brokers))).rejects.toThrow('ECONNREFUSED');
    await kafka.restart(1);
    expect(kafka.pidOf(1)).not.toBe(before);
    expect(await client.read('kept', 500)).toEqual(sent);
  });

  it('answers nothing while it is frozen, and goes on when it is thawed', async () => {
    kafka.freeze(1);
    try {
      await expect(metadata(first(kafka.brokers), [], 500)).rejects.toThrow('aborted');
    } finally {
      kafka.thaw(1);
    }
    await expect.poll(async () => (await metadata(first(kafka.brokers))).brokers.length, { timeout: 60_000 }).toBe(1);
  });

  it('shows a certificate that holds for its address, and only to whoever trusts it', async () => {
    const { ca, tls } = kafka.secure!;
    const trusting = connect({ ...first(tls), ca });
    await once(trusting, 'secureConnect');
    expect(trusting.authorized).toBe(true);
    trusting.destroy();
    await expect(once(connect(first(tls)), 'secureConnect')).rejects.toThrow('self-signed certificate');
  });

  it.each(['PLAIN', 'SCRAM-SHA-256'])('lets in by %s who knows the password, and nobody else', async (mechanism) => {
    const secure = kafka.secure!;
    const list = (settings: string): Promise<string> =>
      kafkaTool(line, 'org.apache.kafka.tools.TopicCommand', [
        ...['--bootstrap-server', secure.saslTls.join(','), '--command-config', settings, '--list'],
      ]);
    const [knows, guesses] = await Promise.allSettled([
      list(secureClient(join(room, `${mechanism}.properties`), mechanism, secure)),
      list(secureClient(join(room, `${mechanism}-wrong.properties`), mechanism, { ...secure, password: 'guessed' })),
    ]);
    expect(knows).toMatchObject({ status: 'fulfilled', value: expect.stringContaining('kept') });
    expect(guesses).toMatchObject({ status: 'rejected', reason: { message: expect.stringMatching(/Authentication failed/i) } });
  });

  it('is not started again where it runs, nor by another line', async () => {
    const { dataDir } = kafka;
    await expect(startKafka({ line, dataDir })).rejects.toThrow('is in use by another process');
    await expect(startKafka({ line: line === '4' ? '3.9' : '4', dataDir })).rejects.toThrow(`belong to 1 broker(s) of Kafka ${line}`);
  });

  it('is gone when it was stopped', async () => {
    const pid = kafka.pidOf(1)!;
    await kafka.stop();
    expect(isAlive(pid)).toBe(false);
    expect(kafka.pidOf(1)).toBeUndefined();
  });
}
