import { aBill, designateProvider, reverseSettlement, settleBill } from '../medical-steps.ts';
import type { World } from '../world.ts';

export type Treated = { readonly provider: string; readonly settlements: readonly string[] };

/** A hospital whose bills both the county's window and the subgraph's caller submit, and two bills of somebody: one that stands, and one that was taken back. */
export async function treated(world: World, idNumber: string, on: string): Promise<Treated> {
  const provider = await designateProvider(await world.officer('medical-officer'), {
    submitters: ['office-990000', 'office'],
    until: '2099-12-31',
  });
  const window = await world.officer('medical-provider');
  const stands = await settleBill(window, aBill(provider, idNumber, on));
  if (stands.class === null) throw new Error('the patient has no class on that day');
  const taken = await settleBill(window, aBill(provider, idNumber, on));
  await reverseSettlement(window, taken.id);
  await world.settle();
  return { provider, settlements: [stands.id, taken.id] };
}
