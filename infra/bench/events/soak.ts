import { randomUUID } from 'node:crypto';
import { waitUntil } from '../../local/wait-until.ts';
import type { Halves } from './halves.ts';

const PER_SECOND = 500;
const PARTS = 10;

/** Keeps a rate and tells the memory of both processes at each part: it must not grow once it has settled. */
export async function soak(name: string, halves: Halves, seconds: number): Promise<void> {
  const lines = Array.from({ length: 400 }, () => randomUUID());
  const memories: (readonly [number, number])[] = [];
  for (let part = 0; part < PARTS; part += 1) {
    const length = Math.ceil(seconds / PARTS);
    const wanted = halves.seenSoFar() + PER_SECOND * length;
    halves.order({ order: 'rate', perSecond: PER_SECOND, perCommand: 1, seconds: length, lines });
    if (!(await waitUntil(() => halves.isDone() && halves.seenSoFar() >= wanted, (length + 60) * 1_000)))
      throw new Error(`${wanted - halves.seenSoFar()} were not seen`);
    halves.take();
    memories.push(await halves.memory());
  }
  const told = memories.map(([writes, reads]) => `${writes.toFixed(0)}+${reads.toFixed(0)}`).join(' ');
  console.log(`${name}: ${seconds} s at ${PER_SECOND} a second; MiB resident of the writing and the reading process, each tenth: ${told}`);
}
