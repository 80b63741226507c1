import { inquired, isAsked } from '@jiuzhu/casework';
import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { reliefs } from '../adapters/database/reliefs.ts';
import { sha256 } from '../adapters/input-shapes.ts';
import { reliefSeen } from '../adapters/input-shapes/relief-shapes.ts';
import { notHere, staleOf } from '../domain/emergency/not-here.ts';
import { isUnknown } from '../domain/emergency/standing.ts';
import { submitters } from '../domain/who-may.ts';
import { queryIdentity } from '../effects/query-identity.ts';

/** 身份查询: of somebody whom nobody knows; one question at a time. The sample's hash goes with the question and is not kept. */
export const askPatientIdentity = command({
  allow: submitters,
  input: z.object({ ...reliefSeen, sampleHash: sha256 }),
  subject: reliefs,
  key: ({ relief }) => ({ id: relief }),
  decide: ({ version, sampleHash }, before, { actor, today }) => {
    const { relief: it, submitters: of } = before;
    if (!of.includes(actor.agency)) return reject('ReliefUnknown');
    const problem = staleOf(it, version) ?? notHere(it, 'treated', 'applied');
    if (problem) return problem;
    if (!isUnknown(it)) return reject('IdentityKnown');
    if (isAsked(it)) return reject('IdentityAsked');
    return accept({ ...before, relief: inquired(it, today) }, [], [queryIdentity({ reliefId: it.id, sampleHash, region: it.region })]);
  },
});
