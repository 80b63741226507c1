import { type Verified, verifyAudit } from '@jiuzhu/service-kit';
import { type Beside, withService } from './beside-instance.ts';
import { definitions } from './definitions.ts';

/** The chain of every service, walked as the role that runs it: nothing is written, and an instance that runs goes on. */
export async function auditOfInstance(beside: Beside): Promise<ReadonlyMap<string, Verified>> {
  const found = new Map<string, Verified>();
  for (const { service } of await definitions()) found.set(service.name, await withService(beside, service, verifyAudit));
  return found;
}
