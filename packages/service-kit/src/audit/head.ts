import { sealed } from '@jiuzhu/vault';
import { dayOf } from '../clock.ts';
import { unitOfWork } from '../road/unit-of-work.ts';
import type { Runtime } from '../runtime.ts';
import { headOf } from './seal.ts';

/** What a day's head is signed over: whoever cuts rows off the end would have to sign again. */
export const headText = (day: string, position: number, hash: Buffer): string => `${day}:${position}:${hash.toString('hex')}`;

/** Once a day, under the service's own key: the last link there is. Answers whether there was one to sign. */
export async function signHead(runtime: Runtime): Promise<boolean> {
  const day = dayOf(runtime.clock.now());
  return unitOfWork(runtime, async (tx) => {
    const { position, hash } = await headOf(tx, runtime.service.name);
    if (position === 0) return false;
    const signature = runtime.vault.blindIndex(sealed(headText(day, position, hash)), 'audit-head');
    const text = 'insert into kit_audit_head (day, position, hash, signature) values ($1, $2, $3, $4) on conflict do nothing';
    await tx.sql('seal-head', text, [day, position, hash, signature]);
    return true;
  });
}
