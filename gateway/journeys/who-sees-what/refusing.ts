import { randomUUID } from 'node:crypto';
import { workOfferAnswered } from '@jiuzhu/schema/events/employment/work-offer-answered.ts';
import { reactor } from '@jiuzhu/service-kit';
import { dayIn } from '../procedure-steps.ts';
import type { World } from '../world.ts';

/** What the employment service would say, until it is built: somebody refused work so many times, or took it up. As its event comes to subsistence. */
export async function answerWork(world: World, householdId: string, personId: string, times: number, more: object = {}): Promise<void> {
  const { runtime } = world.jiuzhu.services.get('subsistence') ?? {};
  if (!runtime) throw new Error('there is no subsistence service');
  const stream = `household/${householdId}`;
  for (let one = 0; one < times; one += 1) {
    const offer = { offerId: randomUUID(), householdId, personId, on: dayIn(world) };
    const data = { ...workOfferAnswered.example, ...offer, ...more };
    const version = (versions.get(stream) ?? 0) + 1;
    versions.set(stream, version);
    const head = { id: randomUUID(), owner: 'employment', type: workOfferAnswered.type, stream, version };
    await reactor(runtime)([{ ...head, at: runtime.clock.now().toISOString(), correlationId: randomUUID(), data }]);
  }
}

const versions = new Map<string, number>();
