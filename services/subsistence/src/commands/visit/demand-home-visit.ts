import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { subsistenceCases } from '../../adapters/database/cases.ts';
import { caseId, version } from '../../adapters/input-shapes.ts';
import { isBeforeDecision } from '../../domain/procedure/status.ts';
import { demandReasons } from '../../domain/procedure/visit/home-visit.ts';
import { demanded } from '../../domain/procedure/visit/visits-needed.ts';

/** 投诉举报, 重大疑点: somebody complained, or there is a major doubt; the county visits the home before it is decided (57号 Art 20). */
export const demandHomeVisit = command({
  allow: { role: ['clerk', 'reviewer', 'decider'] },
  input: z.object({ case: caseId, version, reason: z.enum(demandReasons) }),
  subject: subsistenceCases,
  key: (input) => input.case,
  decide: ({ version, reason }, it, { actor, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    if (!it.accepted || !isBeforeDecision(it)) return reject('CaseInOtherStatus', { status: it.status });
    return accept(demanded(it, { on: today, by: actor.id, reason }));
  },
});
