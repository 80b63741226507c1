import { type Admin, ConfigResourceTypes, Kafka, logLevel } from 'kafkajs';
import { kafkaBroker } from '@jiuzhu/testing/kafka';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EventLog, kafkaEventLog, type KafkaEventLogOptions } from '@jiuzhu/event-log';
import { ids, options, rec } from './records.ts';
import { listen } from './transport.ts';
import { until } from './until.ts';

describe.each(['4', '3.9'] as const)('line %s', (line) => {
  const broker = kafkaBroker(line) ?? '';

  describe.skipIf(broker === '')('a topic of Kafka', () => {
    let admin: Admin;
    const logs: EventLog[] = [];
    beforeAll(async () => {
      admin = new Kafka({ brokers: [broker], logLevel: logLevel.NOTHING }).admin();
      await admin.connect();
    });
    afterAll(() => Promise.all([admin.disconnect(), ...logs.map((log) => log.close())]));

    const opened = (plan: Required<KafkaEventLogOptions>['plan'] = {}): EventLog => {
      const log = kafkaEventLog({ brokers: [broker], plan });
      logs.push(log);
      return log;
    };
    const aName = (): string => `declared${crypto.randomUUID()}.events`;

    /** As the broker has it. */
    async function made(name: string) {
      const { topics } = await admin.fetchTopicMetadata({ topics: [name] });
      const { resources } = await admin.describeConfigs({
        includeSynonyms: false,
        resources: [{ type: ConfigResourceTypes.TOPIC, name }],
      });
      const settings = new Map(resources[0]?.configEntries.map(({ configName, configValue }) => [configName, configValue]));
      const copies = topics[0]?.partitions.map(({ replicas }) => replicas.length);
      return { copies, keeps: ['cleanup.policy', 'retention.ms', 'retention.bytes', 'min.insync.replicas'].map((it) => settings.get(it)) };
    }

    it('is made with twelve partitions and forgets nothing, where nobody says otherwise', async () => {
      const name = aName();
      await opened().ensureTopics([{ name }]);
      expect(await made(name)).toEqual({ copies: Array.from({ length: 12 }, () => 1), keeps: ['delete', '-1', '-1', '1'] });
    });

    it('is made with what an operator plans, and stays as it was made whoever plans otherwise later', async () => {
      const name = aName();
      await opened({ lanes: 3, keepMs: 86_400_000 }).ensureTopics([{ name }]);
      const planned = { copies: [1, 1, 1], keeps: ['delete', '86400000', '-1', '1'] };
      expect(await made(name)).toEqual(planned);
      await opened({ lanes: 6 }).ensureTopics([{ name }]);
      expect(await made(name)).toEqual(planned);
    });

    it('whose limit is below ours declines what is too large, for good and as the record’s own fault, and takes what follows', async () => {
      const name = aName();
      const configEntries = [{ name: 'max.message.bytes', value: '4096' }];
      await admin.createTopics({ topics: [{ topic: name, numPartitions: 1, replicationFactor: 1, configEntries }] });
      const log = opened();
      const [before, large, after] = [
        rec(name, 'household/1'),
        rec(name, 'household/1', { value: Buffer.alloc(8_192) }),
        rec(name, 'household/2'),
      ];
      await log.publish([before], options);
      await expect(log.publish([large], options)).rejects.toMatchObject({ name: 'PermanentReject', of: 'record' });
      await log.publish([after], options);
      const heard = listen(log, { group: name, topics: [name] });
      await until('the one after', () => ids(heard.deliveries).includes(after.id));
      expect(ids(heard.deliveries)).toEqual([before.id, after.id]);
      await heard.handle.close();
    });
  });
});
