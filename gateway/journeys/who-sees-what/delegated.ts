import { randomUUID } from 'node:crypto';
import type { Id, RegionCode } from '@jiuzhu/kernel';
import { delegationGranted } from '@jiuzhu/schema/events/supervision/delegation-granted.ts';
import { reactor } from '@jiuzhu/service-kit';
import { village } from '../family.ts';
import type { World } from '../world.ts';

/** Where the families of the stories live. */
export const township = village.slice(0, 9) as RegionCode;

/** What supervision would say, until it has a service: the county has handed the allowance to the township. As its event comes to subsistence. */
export async function delegate({ jiuzhu }: World, from: string, until?: string): Promise<Id<'delegation'>> {
  const { runtime } = jiuzhu.services.get('subsistence') ?? {};
  if (!runtime) throw new Error('there is no subsistence service');
  const delegationId = randomUUID() as Id<'delegation'>;
  const data = { ...delegationGranted.example, delegationId, region: township, from, ...(until === undefined ? {} : { until }) };
  const head = { id: randomUUID(), owner: 'supervision', type: delegationGranted.type, stream: `region/${township}`, version: 1 };
  await reactor(runtime)([{ ...head, at: runtime.clock.now().toISOString(), correlationId: randomUUID(), data }]);
  return delegationId;
}
