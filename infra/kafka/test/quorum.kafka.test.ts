import { kafkaBroker } from '@jiuzhu/testing/kafka';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metadata, scratchKafka, type ScratchKafka } from '../index.ts';
import { addressOf } from '../listeners.ts';
import { clientOf } from './client.ts';

describe.skipIf(kafkaBroker('4') === undefined)('three brokers', () => {
  let kafka: ScratchKafka;
  beforeAll(async () => {
    kafka = await scratchKafka({ line: '4', nodes: 3 });
  });
  afterAll(() => kafka.end());

  /** Who leads the one partition of the topic and who is in step, as this node sees it. */
  const seenBy = async (node: number): Promise<{ readonly leader: number; readonly inSync: readonly number[] } | undefined> =>
    (await metadata(addressOf(kafka.brokers[node - 1]!), ['decisions'])).topics[0]?.partitions[0];

  it('lose a leader and nothing that was acknowledged, elect another, and take the lost one back', async () => {
    const client = clientOf('4', kafka.brokers);
    await client.createTopic('decisions');
    const before = await client.send('decisions', 1, 200);
    const lost = (await seenBy(1))!.leader;
    const left = [1, 2, 3].filter((node) => node !== lost);

    await kafka.kill(lost);
    for (const node of left)
      await expect.poll(async () => (await seenBy(node))?.leader, { timeout: 60_000 }).toSatisfy((it) => left.includes(it));
    const after = await client.send('decisions', 2, 200);
    expect([before.length, after.length]).toEqual([200, 200]);

    await kafka.restart(lost);
    await expect.poll(async () => (await seenBy(lost))?.inSync.toSorted(), { timeout: 60_000 }).toEqual([1, 2, 3]);
    expect(await client.read('decisions', 400)).toEqual([...before, ...after]);
  });
});
