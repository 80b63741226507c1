import { createHash } from 'node:crypto';
import { encode } from '@jiuzhu/event-log';
import type { Id } from '@jiuzhu/kernel';
import { delegationGranted } from '@jiuzhu/schema/events/supervision/delegation-granted.ts';
import { township } from '../demo-accounts.ts';
import type { Jiuzhu } from '../one-process.ts';
import { waitUntil } from '../wait-until.ts';

const id = '00000000-0000-8000-8000-000000610304' as Id<'delegation'>;
const document = '示例政发〔2026〕3号';

/**
 * What supervision would tell, until it has a service: the county has handed the allowance and the support in extreme difficulty to a township, in writing
 * (书面赋权). It goes the way of every event; told again after a crash, it is the same event.
 */
export async function delegate({ eventLog }: Pick<Jiuzhu, 'eventLog'>, day: string): Promise<void> {
  const data = {
    ...{ delegationId: id, region: township, programmes: ['dibao', 'tekun'], from: day },
    document: { number: document, hash: createHash('sha256').update(document).digest('hex') },
  };
  const head = { id, owner: 'supervision', type: delegationGranted.type, stream: `region/${township}`, version: 1 };
  const told = encode({ ...head, at: `${day}T00:00:00.000Z`, correlationId: id }, JSON.stringify(data));
  await eventLog.publish([told], { deadlineMs: 10_000, signal: AbortSignal.timeout(10_000) });
  const isRead = async (): Promise<boolean> => [...(await eventLog.lag('subsistence')).values()].every((lag) => lag === 0n);
  if (!(await waitUntil(isRead, 30_000))) throw new Error('the delegation of the demonstration did not arrive within 30 s');
}
