import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, cpus } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { tokenMaker } from '../test/fixture/tokens.ts';
import { load } from './load.ts';
import { queries, type QueryName } from './queries.ts';
import type { Told, Used } from './subject.ts';

/**
 * The gateway's cost, side by side in one run: our source over HTTP and in process, the stock source behind the same front, a subgraph without a gateway.
 * What is measured has a core of its own where `taskset` can give it one; load and subgraphs share the other.
 */
const rounds = Number(process.env['ROUNDS'] ?? 3);
/** Counted and not timed: code runs at its speed only after some thousand requests, however long they take. */
const requests = Number(process.env['REQUESTS'] ?? 4_000);
const connections = 20;

const identity = await tokenMaker();
const token = await identity.token({}, '2h');
const cores = availableParallelism();
const pinned = process.platform === 'linux' && cores >= 2;

const start = async (be: Told['be'], urls: Record<string, string>, core: number) => {
  const file = new URL('subject.ts', import.meta.url).pathname;
  const command = pinned ? ['taskset', '-c', String(core), process.execPath, file] : [process.execPath, file];
  const child = spawn(command[0] ?? '', command.slice(1), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const answer = once(child, 'message');
  child.send({ be, urls, keys: identity.keys } satisfies Told);
  const [at] = (await answer) as [Record<string, string>];
  const used = async (): Promise<Used> => {
    const reply = once(child, 'message');
    child.send('used');
    return ((await reply) as [Used])[0];
  };
  return { at, used, stop: () => child.kill() };
};

type Measured = { readonly rps: number; readonly cpuMs: number; readonly residentMb: number };

const measure = async (be: Told['be'], name: QueryName, urls: Record<string, string>): Promise<Measured> => {
  const subject = await start(be, urls, 0);
  const run = () => load({ url: subject.at['gateway'] ?? '', query: queries[name], token, connections }, requests);
  await run();
  const before = await subject.used();
  const started = performance.now();
  await run();
  const took = (performance.now() - started) / 1000;
  const after = await subject.used();
  subject.stop();
  return { rps: requests / took, cpuMs: (after.cpuMs - before.cpuMs) / requests, residentMb: after.residentMb };
};

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

if (pinned) spawn('taskset', ['-a', '-p', '-c', '1', String(process.pid)], { stdio: 'ignore' });
const { at: urls, stop } = await start('subgraphs', {}, 1);
const beings = ['direct', 'stock', 'ours over HTTP', 'ours in process'] as const;
const found = new Map<string, Measured[]>();
for (let round = 0; round < rounds; round++) {
  for (const name of Object.keys(queries) as QueryName[]) {
    for (const be of beings) {
      if (be === 'direct' && name !== 'one fetch') continue;
      const key = `${name} · ${be}`;
      found.set(key, [...(found.get(key) ?? []), await measure(be, name, urls)]);
      await wait(100);
    }
  }
}
stop();

const [{ model } = { model: 'unknown' }] = cpus();
console.log(
  `${cores} cores of ${model}, Node ${process.versions.node}, ${connections} connections, median of ${rounds} rounds of ${requests} requests after as many to warm up${pinned ? ', pinned' : ''}`,
);
const table = new Map(
  [...found].map(([key, all]) => [
    key,
    { rps: median(all.map((it) => it.rps)), cpuMs: median(all.map((it) => it.cpuMs)), residentMb: median(all.map((it) => it.residentMb)) },
  ]),
);
console.table(
  Object.fromEntries(
    [...table].map(([key, it]) => [
      key,
      { 'requests/s': Math.round(it.rps), 'CPU ms/request': Number(it.cpuMs.toFixed(3)), 'resident MB': Math.round(it.residentMb) },
    ]),
  ),
);

const of = (name: QueryName, be: Told['be']): Measured =>
  table.get(`${name} · ${be}`) ?? { rps: Number.NaN, cpuMs: Number.NaN, residentMb: Number.NaN };
const ratio = (what: string, value: number, least: number): void =>
  console.log(`${value >= least ? 'reached' : 'MISSED '}  ${value.toFixed(2)} (at least ${least})  ${what}`);
for (const name of Object.keys(queries) as QueryName[]) {
  ratio(`${name}: gateway CPU per request, stock over ours by HTTP`, of(name, 'stock').cpuMs / of(name, 'ours over HTTP').cpuMs, 2.4);
  ratio(`${name}: requests per second, ours in process over stock`, of(name, 'ours in process').rps / of(name, 'stock').rps, 3);
}
ratio(
  'one fetch: requests per second, ours over HTTP over the direct call',
  of('one fetch', 'ours over HTTP').rps / of('one fetch', 'direct').rps,
  0.6,
);
