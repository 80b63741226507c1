import type { Family } from '../family.ts';
import {
  aBill,
  aClaim,
  applyForReimbursement,
  decideReimbursement,
  designateProvider,
  objectToMedicalCase,
  reverseSettlement,
  reviewMedicalCase,
  settleBill,
} from '../medical-steps.ts';
import { dayIn } from '../procedure-steps.ts';
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

/** One that was granted to whoever is helped directly; one of the margin that is posted, and objected to; and one that lacks papers. */
export async function claimed(world: World, family: Family, marginal: Family): Promise<readonly string[]> {
  const clerk = await world.officer('clerk');
  const claimOf = ({ id, members }: Family, more: object = {}) => aClaim(id, members[0]?.person.id ?? '', dayIn(world), more);
  const granted = await applyForReimbursement(clerk, claimOf(family));
  const { status } = await decideReimbursement(await world.officer('medical-officer'), granted);
  if (status !== 'granted') throw new Error('the patient has no class on that day');
  const posted = await reviewMedicalCase(await world.officer('reviewer'), await applyForReimbursement(clerk, claimOf(marginal)));
  await objectToMedicalCase(clerk, posted);
  const incomplete = await applyForReimbursement(clerk, claimOf(family, { missing: ['MANDATE'] }));
  await world.settle();
  return [granted.id, posted.id, incomplete.id];
}
