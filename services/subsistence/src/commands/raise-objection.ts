import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { subsistenceCases } from '../adapters/cases.ts';
import { objectedTo } from '../domain/procedure/opinion.ts';
import { caseId, version } from '../adapters/input-shapes.ts';

/** 公示异议: somebody objects while the opinion is posted; the household is surveyed anew (57号 Art 19). Who and why stays on paper. */
export const raiseObjection = command({
  allow: { role: ['clerk', 'reviewer'] },
  input: z.object({ case: caseId, version }),
  subject: subsistenceCases,
  key: (input) => input.case,
  decide: ({ version }, it, { actor, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    if (it.status !== 'publicity' || !it.publicity) return reject('CaseInOtherStatus', { status: it.status });
    if (it.publicity.closesOn < today) return reject('PublicityOver', { closedOn: it.publicity.closesOn });
    return accept(objectedTo(it, { on: today, by: actor.id }));
  },
});
