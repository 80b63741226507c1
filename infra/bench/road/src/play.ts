import { BATCH_LIMIT } from '@jiuzhu/event-log';
import { environment } from '@jiuzhu/service-kit';
import { arena, concurrent, type Arena } from './arena.ts';
import { names, variants } from './commands.ts';
import { countStatements, type Counted } from './count-statements.ts';
import { fill } from './fill.ts';
import { measure, median, type Leg } from './measure.ts';
import { requestFor } from './plain/request.ts';
import { reactions } from './reactions.ts';
import { serverCpu } from './server-cpu.ts';
import { printTable, type Line } from './table.ts';
import { wholePath } from './whole-path.ts';

const rounds = Number(environment()['ROUNDS'] ?? 9);
const seconds = Number(environment()['LEG_SECONDS'] ?? 1.5);
/** parts of names: to profile some alone */
const only = new RegExp(environment()['ONLY'] ?? '');
const subjects = 2000;
/** rows there are: of a small table a planner reads all, which no county's is */
const population = 20_000;

type Contestant = {
  readonly name: string;
  readonly unit: string;
  readonly leg: (seconds: number) => Promise<Leg>;
  readonly once: () => Promise<unknown>;
};

function contestants(on: Arena, ids: readonly string[]): readonly Contestant[] {
  const server = () => serverCpu(on.admin);
  const commands = variants(on).map(({ name, hot, run }) => {
    let asked = 0;
    const act = () => run(requestFor(hot ? (ids[0] ?? '') : (ids[(asked * 7) % ids.length] ?? ''), (asked += 1)));
    return { name, unit: 'tx', leg: (seconds: number) => measure(act, { seconds, concurrent, server }), once: act };
  });
  const react = reactions(on.dossier, ids);
  let batches = 0;
  const act = () => react((batches += 1));
  const reacting = (name: string, concurrent: number) => ({
    ...{ name, unit: 'events', once: act },
    leg: (seconds: number) => measure(act, { seconds, concurrent, each: BATCH_LIMIT, server }),
  });
  return [...commands, reacting('reactions, one batch at a time', 1), reacting(names.reactions, 2)];
}

/** Each round runs everybody, so that a busy minute of the machine meets all alike. Answers whether every target was reached. */
export async function play(adminUrl: string): Promise<boolean> {
  const on = await arena(adminUrl);
  try {
    const ids = (await fill(on.admin, population)).slice(0, subjects);
    const all = contestants(on, ids).filter(({ name }) => only.test(name));
    const legs = new Map<string, Leg[]>(all.map(({ name }) => [name, []]));
    const counted = new Map<string, Counted>();
    for (const { name, leg, once } of all) {
      await leg(1.5);
      counted.set(name, await countStatements(once));
    }
    const paths: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, leg } of all) {
        await on.admin.query('checkpoint');
        legs.get(name)?.push(await leg(seconds));
      }
      await on.admin.query('checkpoint');
      paths.push(await wholePath(on, round + 1));
    }
    return printTable({ rounds, seconds, concurrent, subjects }, linesOf(all, legs, counted), paths);
  } finally {
    await on.close();
  }
}

/** Ratios are taken within a round and then their median: what was busy at the time was so for both. */
function linesOf(
  all: readonly Contestant[],
  legs: ReadonlyMap<string, readonly Leg[]>,
  counted: ReadonlyMap<string, Counted>,
): readonly Line[] {
  return all.map(({ name, unit }) => {
    const own = legs.get(name) ?? [];
    const over = (other: string): number =>
      median(own.map(({ perSecond }, round) => perSecond / (legs.get(other)?.[round]?.perSecond ?? Number.NaN)));
    const of = (part: keyof Leg): number => median(own.map((leg) => leg[part]));
    return {
      ...{ name, unit, ...(counted.get(name) ?? { statements: Number.NaN, roundTrips: Number.NaN }) },
      ...{ perSecond: of('perSecond'), cpuMs: of('cpuMs'), serverMs: of('serverMs'), p50: of('p50'), p99: of('p99') },
      ...(unit === 'tx' ? { overTen: over(names.ten), overMerged: over(names.merged) } : {}),
    };
  });
}
