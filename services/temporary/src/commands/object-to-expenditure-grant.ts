import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { paidCases } from '../adapters/database/cases.ts';
import { caseId, version } from '../adapters/input-shapes.ts';
import { isPostingOver, objectedTo } from '../domain/expenditure/application.ts';
import { statusOf } from '../domain/procedure/status.ts';

/** 公示异议: while it is posted somebody objects, and it is surveyed anew. */
export const objectToExpenditureGrant = command({
  allow: { role: ['clerk', 'reviewer'] },
  input: z.object({ case: caseId, version }),
  subject: paidCases,
  key: (input) => input.case,
  decide: ({ version }, { case: it }, { actor, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    const { application } = it;
    if (application?.step !== 'posted' || isPostingOver(application, today)) return reject('CaseInOtherStatus', { status: statusOf(it) });
    return accept({ case: { ...it, application: objectedTo(application, { on: today, by: actor.id }) } });
  },
});
