import { kafkaBroker } from '@jiuzhu/testing/kafka';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ScratchKafka, scratchKafka } from '../kafka/index.ts';
import { connectionsTerminated, disturbed, frozenPastItsLease, goesOn, joiningAndLeaving } from './disturbed.ts';
import { isWhole, seedOf } from './how-much.ts';
import { openPath, type Path } from './path/path.ts';
import { type Proxy, proxyTo, type Weather } from './path/proxy.ts';

let path: Path | undefined;
afterEach(() => path?.close());

async function withTwo(brokers: readonly string[], replicas = 1): Promise<Path> {
  path = await openPath({ kafka: { brokers, replicas } });
  await path.herd.join('one');
  await path.herd.join('two');
  return path;
}

const addressOf = (written: string) => ({
  host: written.slice(0, written.lastIndexOf(':')),
  port: Number(written.slice(written.lastIndexOf(':') + 1)),
});

/** Brokers of its own are started, where there can be any. */
const none = kafkaBroker('4') === undefined;

describe.skipIf(none)('the event path over Kafka, disturbed', () => {
  let kafka: ScratchKafka;
  let proxy: Proxy;
  beforeAll(async () => {
    proxy = await proxyTo(() => addressOf(kafka.proxied[0] ?? ''));
    kafka = await scratchKafka({ line: '4', advertise: () => ({ host: '127.0.0.1', port: proxy.port }) });
  });
  afterAll(async () => {
    await proxy.close();
    await kafka.end();
  });

  it('a member stopped past its lease loses its work to the other, and does nothing twice when it goes on', async () => {
    await disturbed('Kafka, frozen', await withTwo(kafka.brokers), 8, 15, frozenPastItsLease);
  });

  it(`members join and leave under load (seed ${seedOf})`, async () => {
    const two = await withTwo(kafka.brokers);
    await disturbed('Kafka, joining and leaving', two, 8, isWhole ? 60 : 20, joiningAndLeaving(isWhole ? 24 : 5));
  });

  it('every connection to the database is ended, again and again, and no process dies of it', async () => {
    const two = await withTwo(kafka.brokers);
    await disturbed('Kafka, connections terminated', two, 8, isWhole ? 40 : 15, connectionsTerminated(isWhole ? 15 : 4));
    expect(two.herd.deaths()).toBe(0);
  });

  it('the broker is killed and started again on what it had', async () => {
    await disturbed('Kafka, broker killed', await withTwo(kafka.brokers), 8, 15, async (on) => {
      await goesOn(on, 20);
      await kafka.kill(1);
      await goesOn(on, 20); // the windows stay open: the outbox keeps what cannot be sent
      await kafka.restart(1);
    });
  });

  it.each(['cut', 'slow', 'half-open'] satisfies Weather[])('the network to the broker is %s for a while', async (weather) => {
    const two = await withTwo([`127.0.0.1:${proxy.port}`]);
    await disturbed(`Kafka, network ${weather}`, two, 6, 15, async (on) => {
      await goesOn(on, 15);
      proxy.weather(weather);
      await goesOn(on, 15);
      await on.admin.query('select pg_sleep(4)'); // longer than a request may go unanswered
      proxy.weather('fair');
    });
  });
});

describe.skipIf(none)('the event path over three brokers', () => {
  let kafka: ScratchKafka;
  beforeAll(async () => {
    kafka = await scratchKafka({ line: '4', nodes: 3 });
  });
  afterAll(async () => {
    await kafka.end();
  });

  it('each in turn is lost, with the partitions that it leads, and comes back', async () => {
    await disturbed('Kafka, a leader of three lost', await withTwo(kafka.brokers, 3), 8, isWhole ? 40 : 20, async (on) => {
      for (const node of isWhole ? [1, 2, 3] : [1]) {
        await goesOn(on, 20);
        await kafka.kill(node);
        const sent = async (): Promise<number> =>
          (await on.admin.query<{ n: number }>('select count(*)::int as n from sender.kit_outbox where published_at is not null')).rows[0]
            ?.n ?? 0;
        const before = await sent();
        await goesOn(on, 20);
        // with two of three, what was decided is still sent
        await expect.poll(sent, { timeout: 60_000 }).toBeGreaterThan(before);
        await kafka.restart(node);
      }
    });
  });
});
