import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { paidCases } from '../adapters/database/cases.ts';
import { caseId, version } from '../adapters/input-shapes.ts';
import { withdrawn } from '../domain/expenditure/application.ts';
import { isUndecided, statusOf } from '../domain/procedure/status.ts';

/** 撤回: whoever applied takes the application back, at any time before the decision. What was told as an emergency is no application, and is answered. */
export const withdrawExpenditureApplication = command({
  allow: { role: 'clerk' },
  input: z.object({ case: caseId, version }),
  subject: paidCases,
  key: (input) => input.case,
  decide: ({ version }, { case: it }, { actor, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    const { application } = it;
    if (!application || !isUndecided(it)) return reject('CaseInOtherStatus', { status: statusOf(it) });
    return accept({ case: { ...it, application: withdrawn(application, { on: today, by: actor.id }) } });
  },
});
