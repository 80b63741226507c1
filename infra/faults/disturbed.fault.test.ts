import { afterEach, describe, expect, it } from 'vitest';
import { connectionsTerminated, disturbed, frozenPastItsLease, goesOn, joiningAndLeaving } from './disturbed.ts';
import { isWhole, seedOf } from './how-much.ts';
import { openPath, type Path, type PathOptions } from './path/path.ts';
import { type Proxy, proxyTo, type Weather } from './path/proxy.ts';

let path: Path | undefined;
let proxy: Proxy | undefined;
afterEach(async () => {
  await path?.close();
  await proxy?.close();
  proxy = undefined;
});

async function withTwo(options: PathOptions = {}): Promise<Path> {
  path = await openPath(options);
  await path.herd.join('one');
  await path.herd.join('two');
  return path;
}

/** All that the members send to the database goes this way. */
async function through(): Promise<(url: string) => string> {
  const target = new URL(process.env['TEST_DATABASE_URL'] ?? '');
  proxy = await proxyTo(() => ({ host: target.hostname, port: Number(target.port) }));
  return (url) => {
    const changed = new URL(url);
    changed.port = String(proxy?.port);
    return changed.href;
  };
}

describe('the event path over PostgreSQL, disturbed', () => {
  it('a member stopped past its lease loses its work to the other, and does nothing twice when it goes on', async () => {
    await disturbed('PostgreSQL, frozen', await withTwo(), 8, 15, frozenPastItsLease);
  });

  it(`members join and leave under load (seed ${seedOf})`, async () => {
    await disturbed('PostgreSQL, joining and leaving', await withTwo(), 8, isWhole ? 60 : 20, joiningAndLeaving(isWhole ? 24 : 6));
  });

  it('every connection to the database is ended, again and again, and no process dies of it', async () => {
    const two = await withTwo();
    await disturbed('PostgreSQL, connections terminated', two, 8, isWhole ? 40 : 15, connectionsTerminated(isWhole ? 15 : 4));
    expect(two.herd.deaths()).toBe(0);
  });

  it('a letter whose answer is lost is sent again under the same id, and counts once', async () => {
    const two = await withTwo({ losesAnswer: (_id, nth) => nth <= 2 });
    await disturbed('PostgreSQL, answers lost', two, 6, 12, () => Promise.resolve());
    expect(two.partner.again()).toBe(2 * 6 * 3);
  });

  it.each(['cut', 'slow', 'half-open'] satisfies Weather[])('the network to the database is %s for a while', async (weather) => {
    const two = await withTwo({ through: await through() });
    await disturbed(`PostgreSQL, network ${weather}`, two, 6, 15, async (on) => {
      await goesOn(on, 15);
      proxy?.weather(weather);
      if (weather === 'slow') await goesOn(on, 6);
      else await two.admin.query('select pg_sleep(2)');
      proxy?.weather('fair');
    });
  });
});
