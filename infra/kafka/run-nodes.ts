import { LocalFault } from '../local/local-fault.ts';
import { send } from '../local/process.ts';
import { type Broker, endBroker, spawnBroker } from './broker.ts';
import type { Installed } from './find-kafka.ts';
import type { Folder, NodeFolder } from './folder.ts';
import type { Jvm } from './jvm.ts';
import type { Address } from './listeners.ts';
import { complaintOf, lostItsPort } from './output.ts';
import { untilReady } from './until-ready.ts';

/** What may be done to the brokers of a cluster, by their numbers from 1. */
export type Nodes = {
  readonly begin: () => Promise<'ready' | 'port taken' | LocalFault>;
  /** `kill -9`; returns when the process is gone */
  readonly kill: (node: number) => Promise<void>;
  /** again on the same folder and the same ports; returns when it and all that run and are not frozen see each other */
  readonly restart: (node: number) => Promise<void>;
  /** SIGSTOP: it holds its connections and answers nothing */
  readonly freeze: (node: number) => void;
  readonly thaw: (node: number) => void;
  /** undefined while it does not run */
  readonly pidOf: (node: number) => number | undefined;
  /** answers what to say when a broker ends that nobody ended here; the process that asks stays alive for it */
  readonly untilOneFalls: () => Promise<LocalFault>;
  /** ends all that run, cleanly where they do so in time */
  readonly stop: () => Promise<void>;
};

/** One takes the time it needs. Of three that go at once the last has nobody left to ask whether it may. */
const graceMs = (nodes: number): number => (nodes === 1 ? 30_000 : 5_000);

export function runNodes(installed: Installed, folder: Folder, addresses: readonly Address[], jvm: Jvm, readyWithinMs: number): Nodes {
  const running = new Map<number, Broker>();
  const frozen = new Set<number>();
  const all = folder.nodes.map((_, index) => index + 1);

  const folderOf = (node: number): NodeFolder => {
    const found = folder.nodes[node - 1];
    if (found === undefined) throw new Error(`there is no node ${node} of ${all.length}`);
    return found;
  };
  const alive = (): number[] => [...running].filter(([, it]) => !it.ended()).map(([node]) => node);
  const pidOf = (node: number): number | undefined => (folderOf(node), alive().includes(node) ? running.get(node)?.pid : undefined);
  const mustRun = (node: number): number => {
    const pid = pidOf(node);
    if (pid === undefined) throw new Error(`node ${node} does not run`);
    return pid;
  };
  const stop = async (): Promise<void> => {
    await Promise.all(
      alive().map(async (node) => {
        await endBroker(mustRun(node), graceMs(all.length));
        await running.get(node)?.end();
      }),
    );
    running.clear();
  };

  /** Undefined when they are ready, else the node that stands in the way. */
  async function launch(nodes: readonly number[]): Promise<number | undefined> {
    for (const node of nodes) running.set(node, spawnBroker(installed, folderOf(node), jvm));
    const answering = alive().filter((node) => !frozen.has(node));
    const met = new Map(answering.map((node) => [node, addresses[node - 1] as Address]));
    const fallen = (): number | undefined => nodes.find((node) => running.get(node)?.ended());
    if (await untilReady(met, readyWithinMs, () => fallen() !== undefined)) return undefined;
    return fallen() ?? nodes[0];
  }
  const faultOf = (node: number, how = 'is not ready'): LocalFault =>
    new LocalFault({
      what: `Kafka ${installed.line} ${how}: ${complaintOf(folderOf(node))}.`,
      remedy: `Read ${folderOf(node).output}.`,
    });

  return {
    begin: async () => {
      const fallen = await launch(all);
      if (fallen === undefined) return 'ready';
      await stop();
      return all.some((node) => lostItsPort(folderOf(node))) ? 'port taken' : faultOf(fallen);
    },
    kill: async (node) => {
      send(mustRun(node), 'SIGKILL');
      await running.get(node)?.end();
      running.delete(node);
      frozen.delete(node);
    },
    restart: async (node) => {
      if (pidOf(node) !== undefined) throw new Error(`node ${node} runs`);
      if ((await launch([node])) !== undefined) throw faultOf(node);
    },
    freeze: (node) => {
      send(mustRun(node), 'SIGSTOP');
      frozen.add(node);
    },
    thaw: (node) => {
      send(mustRun(node), 'SIGCONT');
      frozen.delete(node);
    },
    pidOf,
    untilOneFalls: () =>
      Promise.race(
        [...running].map(async ([node, broker]) => {
          await broker.end();
          return faultOf(node, 'ended by itself');
        }),
      ),
    stop,
  };
}
