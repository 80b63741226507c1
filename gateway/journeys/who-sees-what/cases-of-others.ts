import { randomUUID } from 'node:crypto';
import { type CaseOwner, caseMoved, caseTypes } from '@jiuzhu/schema/events/case-moved.ts';
import { reactor } from '@jiuzhu/service-kit';
import type { World } from '../world.ts';

/** What the other programmes would say, until each tells it: as its event comes to the ledger. */
export async function moveCases({ jiuzhu }: World, household: string): Promise<readonly string[]> {
  const { runtime } = jiuzhu.services.get('household') ?? {};
  if (!runtime) throw new Error('there is no household service');
  const owners = (Object.keys(caseTypes) as CaseOwner[]).filter((owner) => !jiuzhu.services.has(owner));
  const react = reactor(runtime);
  const ids: string[] = [];
  for (const owner of owners) {
    const contract = caseMoved(owner);
    const data = { ...contract.example, caseId: `${owner}-case/${randomUUID()}`, householdId: household };
    const head = { id: randomUUID(), owner, type: contract.type, stream: `household/${household}`, version: 1 };
    await react([{ ...head, at: runtime.clock.now().toISOString(), correlationId: randomUUID(), data }]);
    ids.push(data.caseId);
  }
  return ids;
}
