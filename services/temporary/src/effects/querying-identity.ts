import { answered } from '@jiuzhu/casework';
import { accept } from '@jiuzhu/kernel';
import { effect } from '@jiuzhu/service-kit';
import { shelterCases } from '../adapters/database/shelter-cases.ts';
import type { Identity, TemporaryPorts } from './ports.ts';
import { queryIdentity } from './query-identity.ts';

/** 身份查询: tried for days; what the police say is kept with the case, and no name is. */
export const queryingIdentity = effect({
  does: queryIdentity,
  deadline: 'P15D',
  retry: { attempts: 10, firstDelayMs: 30_000 },
  perform: ({ sampleHash, region }, { identities }: TemporaryPorts, { id, signal }): Promise<Identity> =>
    identities.ask({ id, sampleHash, region, signal }),
  then: {
    subject: shelterCases,
    key: ({ request: { caseId } }) => ({ id: caseId }),
    decide: ({ outcome }, { case: it }, { today }) => {
      if (outcome.kind !== 'answered') return accept(answered(it, { answeredOn: today, outcome: 'gave-up' }));
      const { kind, ...found } = outcome.answer;
      return accept(answered(it, { answeredOn: today, outcome: kind, ...found }));
    },
  },
});
