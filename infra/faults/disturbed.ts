import { expect } from 'vitest';
import { waitUntil } from '../local/wait-until.ts';
import { draw } from './draw.ts';
import { seedOf } from './how-much.ts';
import type { Path } from './path/path.ts';
import { tally } from './path/verdict.ts';

/** What is done to a path while it is counted on. Resolves when it is over; what must be left as it was is left so. */
export type Disturbance = (path: Path) => Promise<void>;

/** Counts while it is disturbed, however long that takes, waits until everything has arrived, and judges. */
export async function disturbed(name: string, path: Path, lines: number, upTo: number, disturbance: Disturbance): Promise<void> {
  let isOver = false;
  const counting = path.count(lines, upTo, () => isOver);
  await Promise.all([counting, disturbance(path).finally(() => (isOver = true))]);
  await path.settle();
  const { findings, told } = await path.judge();
  process.stdout.write(`${name}: ${told}; ${tally(findings)}\n`);
  expect(findings).toEqual([]);
}

/** Waits until the count has gone on by so many. */
export async function goesOn(path: Path, by: number): Promise<void> {
  const from = path.acknowledged();
  if (!(await waitUntil(() => path.acknowledged() >= from + by, 60_000))) throw new Error(`the count stands at ${path.acknowledged()}`);
}

const seenSoFar = async ({ admin }: Path): Promise<number> =>
  (await admin.query<{ n: number }>('select count(*)::int as n from seer.sightings')).rows[0]?.n ?? 0;

/** One of two is stopped in the middle, beyond its lease: the other does all of its work, and it finds itself dispossessed when it goes on. */
export const frozenPastItsLease: Disturbance = async (path) => {
  await goesOn(path, 20);
  path.herd.freeze('one');
  const told = path.acknowledged();
  await goesOn(path, 20);
  const takenOver = await waitUntil(async () => (await seenSoFar(path)) >= told + 20, 60_000);
  path.herd.thaw('one');
  expect(takenOver).toBe(true);
};

/** Members join and leave, by their own will or not, as the seed draws it. */
export const joiningAndLeaving =
  (steps: number): Disturbance =>
  async (path) => {
    const there = ['one', 'two'];
    for (let step = 0; step < steps; step += 1) {
      await goesOn(path, 15);
      const drawn = draw(seedOf, step);
      if (there.length < 2 || (there.length < 4 && drawn < 0.5)) {
        const name = `joined-${step}`;
        await path.herd.join(name);
        there.push(name);
      } else {
        const [name = ''] = there.splice(Math.floor(drawn * 1_000) % there.length, 1);
        await path.herd.leave(name, drawn < 0.75 ? 'SIGTERM' : 'SIGKILL');
      }
    }
  };

/** All connections of the members to the database end at once, again and again. */
export const connectionsTerminated =
  (times: number): Disturbance =>
  async (path) => {
    for (let time = 0; time < times; time += 1) {
      await goesOn(path, 15);
      await path.admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename <> current_user`,
      );
    }
  };
