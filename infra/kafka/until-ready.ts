import { waitUntil } from '../local/wait-until.ts';
import type { Address } from './listeners.ts';
import { metadata } from './metadata.ts';

/** Whether, within the time, each of these brokers names all of them as members of the cluster; gives up when `over` says so. */
export async function untilReady(brokers: ReadonlyMap<number, Address>, withinMs: number, over: () => boolean): Promise<boolean> {
  const ready = async (): Promise<boolean> => {
    const seen = await Promise.all([...brokers.values()].map(membersSeenBy));
    return seen.every((members) => [...brokers.keys()].every((node) => members.includes(node)));
  };
  return (await waitUntil(async () => over() || (await ready()), withinMs)) && !over();
}

async function membersSeenBy(broker: Address): Promise<readonly number[]> {
  try {
    return (await metadata(broker)).brokers.map(({ node }) => node);
  } catch {
    return []; // not up yet: asked again until the deadline
  }
}
