import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { judgedCases } from '../adapters/database/cases.ts';
import { caseId, version } from '../adapters/input-shapes.ts';
import { applicationLaw } from '../domain/law/education-law.ts';
import { isOpenToObjection, objectedTo } from '../domain/procedure/object.ts';
import { statusOf } from '../domain/procedure/status.ts';

/** 公示异议: while it is posted at the school somebody objects, and it is decided anew. */
export const objectToEducationGrant = command({
  allow: { role: ['clerk', 'education-officer'] },
  input: z.object({ case: caseId, version }),
  subject: judgedCases,
  key: (input) => input.case,
  law: applicationLaw,
  decide: ({ version }, { case: it }, { actor, law, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    if (!isOpenToObjection(it, today)) return reject('CaseInOtherStatus', { status: statusOf(it) });
    return accept(objectedTo(it, { on: today, by: actor.id }, law));
  },
});
