import { answered } from '@jiuzhu/casework';
import { patience, saidBy } from '@jiuzhu/identity-register';
import type { Identity } from '@jiuzhu/identity-register';
import { accept } from '@jiuzhu/kernel';
import { effect } from '@jiuzhu/service-kit';
import { shelterCases } from '../adapters/database/shelter-cases.ts';
import type { TemporaryPorts } from './ports.ts';
import { queryIdentity } from './query-identity.ts';

/** 身份查询: tried for days; what the police say is kept with the case, and no name is. */
export const queryingIdentity = effect({
  does: queryIdentity,
  ...patience,
  perform: ({ sampleHash, region }, { identities }: TemporaryPorts, { id, signal }): Promise<Identity> =>
    identities.ask({ id, sampleHash, region, signal }),
  then: {
    subject: shelterCases,
    key: ({ request: { caseId } }) => ({ id: caseId }),
    decide: ({ outcome }, { case: it }, { today }) => accept(answered(it, saidBy(outcome, today))),
  },
});
