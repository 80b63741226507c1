import { inquired, isAsked } from '@jiuzhu/casework';
import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { optional, sha256, shelterId, version } from '../adapters/input-shapes.ts';
import { shelterCases } from '../adapters/database/shelter-cases.ts';
import { shelterStatusOf } from '../domain/shelter/standing.ts';
import { queryIdentity } from '../effects/query-identity.ts';

/** 身份查询: of somebody who was let in and whom nobody knows, by the sample that they came with or one that was taken since; one question at a time. */
export const askIdentity = command({
  allow: { role: 'clerk' },
  input: z.object({ case: shelterId, version, sampleHash: optional(sha256) }),
  subject: shelterCases,
  key: (input) => ({ id: input.case }),
  decide: ({ version, sampleHash: taken }, { case: it }, { today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    if (shelterStatusOf(it) !== 'admitted') return reject('CaseInOtherStatus', { status: shelterStatusOf(it) });
    if (it.person) return reject('IdentityKnown');
    const sampleHash = taken ?? it.sampleHash;
    if (!sampleHash) return reject('SampleMissing');
    if (isAsked(it)) return reject('IdentityAsked');
    return accept(inquired({ ...it, sampleHash }, today), [], [queryIdentity({ caseId: it.id, sampleHash, region: it.region })]);
  },
});
