import { entered } from '@jiuzhu/casework';
import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { paidCases } from '../adapters/database/cases.ts';
import { caseId, numbered, positive, version } from '../adapters/input-shapes.ts';
import { grantIn } from '../domain/procedure/papers.ts';
import { leftOf, repaid } from '../domain/procedure/recovery.ts';

/** 退回: money of a grant that is asked back came in, in whole or in part. What a reserve paid goes back into it. */
export const recordRepayment = command({
  allow: { role: 'clerk' },
  input: z.object({ case: caseId, version, decision: numbered, amount: positive }),
  subject: paidCases,
  key: (input) => input.case,
  decide: ({ version, decision, amount }, { case: it, reserve }, { actor, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    const grant = grantIn(it, decision);
    if (!grant) return reject('GrantUnknown', { path: ['decision'] });
    if (!grant.recovery) return reject('NothingAskedBack');
    const left = leftOf(grant);
    if (amount > left) return reject('RepaidBeyond', { left, path: ['amount'] });
    const after = repaid(it, grant, amount);
    if (grant.payer?.from !== 'reserve' || !reserve) return accept({ case: after });
    const row = { kind: 'repaid' as const, amount, on: today, by: actor.id, caseId: it.id, decision };
    return accept({ case: after, reserve: entered(reserve, row) });
  },
});
