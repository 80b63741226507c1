import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { casesWithSources } from '../../adapters/database/cases.ts';
import { accepted, askedFor, isAskedAgain } from '../../domain/procedure/application.ts';
import { procedureLaw } from '../../domain/law/procedure-law.ts';
import { verifying } from '../../domain/procedure/verification/follow-verification.ts';
import { beyondCommitment, committed as withCommitments } from '../../domain/procedure/commitment/commit.ts';
import { committable, materials } from '../../domain/procedure/commitment/material.ts';
import { caseId, optional, version } from '../../adapters/input-shapes.ts';

/**
 * 受理: accepts an application whose papers are complete, or promised, or names at once all that is missing (57号 Art 10). What the agencies know is asked
 * for with it (Art 17).
 */
export const acceptApplication = command({
  allow: { role: 'clerk' },
  input: z.object({
    case: caseId,
    version,
    missing: z.array(z.enum(materials, '不是规定的申请材料')).max(materials.length).readonly(),
    committed: optional(z.array(z.enum(committable)).max(committable.length).readonly()),
  }),
  subject: casesWithSources,
  key: (input) => input.case,
  law: procedureLaw,
  decide: ({ version, missing, committed = [] }, { case: it, delegations, authorisations, report }, { actor, law, today, newId }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    if (it.status !== 'submitted' && it.status !== 'incomplete') return reject('CaseInOtherStatus', { status: it.status });
    const act = { on: today, by: actor.id };
    if (missing.length === 0) {
      const beyond = beyondCommitment(committed, law);
      if (beyond.length > 0) return reject('CommitmentNotAllowed', { materials: beyond, path: ['committed'] });
      const complete = withCommitments(accepted(it, act, law, delegations), committed, act, law);
      return accept(verifying(complete, { authorisations, report }, { today, requestId: newId('request') }));
    }
    if (isAskedAgain(it, missing)) return reject('AskedOnlyOnce', { path: ['missing'], asked: it.asked?.missing ?? [] });
    return accept(askedFor(it, act, missing));
  },
});
