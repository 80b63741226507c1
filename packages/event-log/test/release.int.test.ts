import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cursorOf, consumerOn, parkedEvents, parkedStreams, parkEvents, parkStream, release, settle, when } from '@jiuzhu/event-log';
import type { Arrived } from '@jiuzhu/event-log';
import { freshDatabase, type Database } from './database.ts';
import { counted, EFFECTS, effects, head } from './following.ts';

const stream = 'household/a';
const key = { source: 'household', stream };

let database: Database;
let pool: pg.Pool;
let name: string;
let made = 0;
/** Versions that still fail. */
let failing: number[];

beforeAll(async () => {
  database = await freshDatabase(process.env.TEST_DATABASE_URL);
  pool = database.pool(8);
  await pool.query(EFFECTS);
});
afterAll(() => database.drop());
beforeEach(() => {
  name = `reader-${String((made += 1))}`;
  failing = [];
});

const consumer = () =>
  consumerOn({
    name,
    pool,
    on: [
      when(counted, async (client, it) => {
        await client.query('insert into effects (consumer, stream, version) values ($1, $2, $3)', [name, it.stream, it.version]);
        if (failing.includes(it.version)) throw new TypeError(`unlucky ${String(it.version)}`);
      }),
    ],
  });
const arrived = (version: number): Arrived => ({ ...head(stream, version), value: Buffer.from(`{"times":${String(version)}}`) });

/** The stream stands still before the first that fails, and the others wait behind. */
async function parked(versions: readonly number[], ...unlucky: number[]): Promise<void> {
  failing = unlucky;
  for (const version of versions) await settle(consumer(), [arrived(version)]);
}
const applied = async (): Promise<readonly number[]> => (await effects(pool, name))[stream] ?? [];
const waiting = async () => (await parkedEvents(pool, { consumer: name, ...key })).map(({ event, error }) => [event.version, error]);
const standing = () => parkedStreams(pool, name);

describe('a stream let go again', () => {
  it('is applied to its end, and then runs as if nothing had been', async () => {
    await parked([1, 2, 3, 4], 2);
    failing = [];
    expect(await release(consumer(), key)).toEqual({ applied: 3 });
    expect([await applied(), await waiting(), await standing()]).toEqual([[1, 2, 3, 4], [], []]);
    await settle(consumer(), [arrived(5)]);
    expect(await applied()).toEqual([1, 2, 3, 4, 5]);
  });

  it('keeps what could be applied, and stands still where it fails again, with one attempt more', async () => {
    await parked([1, 2, 3, 4, 5], 2);
    failing = [4];
    expect(await release(consumer(), key)).toEqual({ applied: 2, parked: { version: 4, reason: 'TypeError' } });
    expect(await applied()).toEqual([1, 2, 3]);
    expect(await waiting()).toEqual([
      [4, 'TypeError'],
      [5, null],
    ]);
    expect(await standing()).toMatchObject([{ attempts: 2, waiting: 2 }]);
    expect(await release(consumer(), key)).toEqual({ applied: 0, parked: { version: 4, reason: 'TypeError' } });
    expect(await standing()).toMatchObject([{ attempts: 3, waiting: 2 }]);
    failing = [];
    expect(await release(consumer(), key)).toEqual({ applied: 2 });
    expect(await applied()).toEqual([1, 2, 3, 4, 5]);
  });

  it('passes over the version at fault where it is told to, and no other', async () => {
    await parked([1, 2, 3, 4], 2);
    await expect(release(consumer(), key, { skip: 3 })).rejects.toThrow('stands before version 2, not 3');
    expect(await waiting()).toHaveLength(3);
    expect(await release(consumer(), key, { skip: 2 })).toEqual({ applied: 2 });
    expect([await applied(), await cursorOf(pool, name, 'household', stream)]).toEqual([[1, 3, 4], 4]);
  });

  it('passes over a version that never came, and stands still before the next that did not', async () => {
    await parkStream(pool, { consumer: name, ...key }, 'gap');
    await parkEvents(pool, name, 'household', [2, 3, 5].map(arrived));
    expect(await release(consumer(), key, { skip: 1 })).toEqual({ applied: 2, parked: { version: 5, reason: 'gap' } });
    expect([await applied(), await waiting()]).toEqual([[2, 3], [[5, 'gap']]]);
  });

  it('is declined where nothing is parked', async () => {
    await parked([1]);
    await expect(release(consumer(), key)).rejects.toThrow(`${stream} is not parked for ${name}`);
    await expect(release(consumer(), key, { skip: 2 })).rejects.toThrow('is not parked');
    expect(await cursorOf(pool, name, 'household', stream)).toBe(1);
  });

  it('is left as it was where the database is at fault and not the event', async () => {
    await parked([1, 2], 1);
    failing = [];
    const conflict = Object.assign(new Error('another was first'), { code: '40001' });
    await expect(release({ ...consumer(), apply: () => Promise.reject(conflict) }, key)).rejects.toBe(conflict);
    expect(await standing()).toMatchObject([{ attempts: 1, waiting: 2 }]);
  });
});

describe('a stream that another reader has gone on with meanwhile', () => {
  it('is not stopped by a fault that is the slower one’s alone', async () => {
    await settle(consumer(), [arrived(1)]);
    const late = {
      ...consumer(),
      apply: async () => {
        throw new TypeError('an older program');
      },
      transaction: overtaken(),
    };
    await settle(late, [arrived(2)]);
    expect([await applied(), await standing()]).toEqual([[1, 2], []]);
    await settle(consumer(), [arrived(3)]);
    expect(await applied()).toEqual([1, 2, 3]);
  });
});

/** After its first transaction has failed, and before its next one, the other reader applies the event. */
function overtaken(): ReturnType<typeof consumerOn>['transaction'] {
  let begun = 0;
  return async (work) => {
    begun += 1;
    if (begun === 2) await settle(consumer(), [arrived(2)]);
    return consumer().transaction(work);
  };
}
