import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { subsistenceCases } from '../../adapters/database/cases.ts';
import { withdrawn } from '../../domain/procedure/application.ts';
import { isOpen } from '../../domain/procedure/status.ts';
import { caseId, version } from '../../adapters/input-shapes.ts';

/** The applicant takes the application back, at any time before the decision. */
export const withdrawApplication = command({
  allow: { role: 'clerk' },
  input: z.object({ case: caseId, version }),
  subject: subsistenceCases,
  key: (input) => input.case,
  decide: ({ version }, it, { actor, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    if (!isOpen(it)) return reject('CaseInOtherStatus', { status: it.status });
    return accept(withdrawn(it, { on: today, by: actor.id }));
  },
});
