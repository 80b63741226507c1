import { randomUUID } from 'node:crypto';
import { type Envelope, BATCH_LIMIT } from '@jiuzhu/event-log';
import { reactor, type Runtime } from '@jiuzhu/service-kit';
import { asked } from './dossier/dossier.ts';

/**
 * One full batch of distinct streams per call, each event the next of its stream: it changes its dossier, which emits an event and leaves
 * its audit. The consumer runs two at once where they have no stream in common, as here.
 */
export function reactions(runtime: Runtime, ids: readonly string[]): (nth: number) => Promise<void> {
  const react = reactor(runtime);
  const versions = new Map<string, number>();
  const next = (id: string): Envelope => {
    const version = (versions.get(id) ?? 0) + 1;
    versions.set(id, version);
    return {
      ...{ id: randomUUID(), owner: asked.owner, type: asked.type, stream: `asked/${id}`, version },
      ...{ at: new Date().toISOString(), correlationId: 'bench', data: { id, amounts: [version % 1000, 7] } },
    };
  };
  return async (nth) => {
    const start = (nth * BATCH_LIMIT) % (ids.length - BATCH_LIMIT);
    const waiting = await react(ids.slice(start, start + BATCH_LIMIT).map(next));
    if (waiting.length > 0) throw new Error('an event waits for one before it');
  };
}
