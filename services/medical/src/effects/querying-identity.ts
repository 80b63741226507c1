import { answered } from '@jiuzhu/casework';
import { accept } from '@jiuzhu/kernel';
import { effect } from '@jiuzhu/service-kit';
import { reliefs } from '../adapters/database/reliefs.ts';
import type { Identity, MedicalPorts } from './ports.ts';
import { queryIdentity } from './query-identity.ts';

/** 身份查询: tried for days; what the police say is kept with the emergency, and no name is. */
export const queryingIdentity = effect({
  does: queryIdentity,
  deadline: 'P15D',
  retry: { attempts: 10, firstDelayMs: 30_000 },
  perform: ({ sampleHash, region }, { identities }: MedicalPorts, { id, signal }): Promise<Identity> =>
    identities.ask({ id, sampleHash, region, signal }),
  then: {
    subject: reliefs,
    key: ({ request: { reliefId } }) => ({ id: reliefId }),
    decide: ({ outcome }, before, { today }) => {
      const { kind, ...said } = outcome.kind === 'answered' ? outcome.answer : { kind: 'gave-up' as const };
      return accept({ ...before, relief: answered(before.relief, { answeredOn: today, outcome: kind, ...said }) });
    },
  },
});
