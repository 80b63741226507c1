import { signingPurpose } from '@jiuzhu/verification/report-document';
import { type Beside, withService } from './beside-instance.ts';
import { definitions } from './definitions.ts';
import { LocalFault } from './local-fault.ts';

/** The public halves of the keys under which the instance has signed reports, the current first. They are no secret. */
export async function reportKeysOf(beside: Beside): Promise<readonly string[]> {
  const found = (await definitions()).find(({ service }) => service.name === 'verification');
  if (!found) throw new LocalFault({ what: 'This instance has no verification.', remedy: 'Name the keys by --key.' });
  return withService(beside, found.service, async ({ vault }) => vault.verifyingKeys(signingPurpose));
}
