import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { paidCases } from '../adapters/database/cases.ts';
import { caseId, codes, numbered, version } from '../adapters/input-shapes.ts';
import { grantIn, isPapersOverdue } from '../domain/procedure/papers.ts';
import { askedBack } from '../domain/procedure/recovery.ts';
import { nextOf } from '../domain/stages/stages.ts';
import { recoveryReasons } from '../domain/procedure/temporary-case.ts';

/** 追回: what was paid first and has no papers when their day has passed; what was paid on an untruth, or twice, whether it has papers or not. */
export const recoverGrant = command({
  allow: { role: 'decider' },
  input: z.object({ case: caseId, version, decision: numbered, reason: codes(recoveryReasons) }),
  subject: paidCases,
  key: (input) => input.case,
  decide: ({ version, decision, reason }, { case: it }, { actor, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    const grant = grantIn(it, decision);
    if (!grant) return reject('GrantUnknown', { path: ['decision'] });
    if (grant.recovery) return reject('GrantUnderRecovery');
    if (grant.staged && nextOf(grant.staged)) return reject('StagesOpen');
    if (reason === 'papers-missing' && !isPapersOverdue(grant, today)) return reject('PapersNotOverdue', { path: ['reason'] });
    return accept({ case: askedBack(it, grant, { on: today, by: actor.id }, reason) });
  },
});
