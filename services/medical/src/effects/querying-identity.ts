import { answered } from '@jiuzhu/casework';
import { patience, saidBy } from '@jiuzhu/identity-register';
import type { Identity } from '@jiuzhu/identity-register';
import { accept } from '@jiuzhu/kernel';
import { effect } from '@jiuzhu/service-kit';
import { reliefs } from '../adapters/database/reliefs.ts';
import type { MedicalPorts } from './ports.ts';
import { queryIdentity } from './query-identity.ts';

/** 身份查询: tried for days; what the police say is kept with the emergency, and no name is. */
export const queryingIdentity = effect({
  does: queryIdentity,
  ...patience,
  perform: ({ sampleHash, region }, { identities }: MedicalPorts, { id, signal }): Promise<Identity> =>
    identities.ask({ id, sampleHash, region, signal }),
  then: {
    subject: reliefs,
    key: ({ request: { reliefId } }) => ({ id: reliefId }),
    decide: ({ outcome }, before, { today }) => accept({ ...before, relief: answered(before.relief, saidBy(outcome, today)) }),
  },
});
