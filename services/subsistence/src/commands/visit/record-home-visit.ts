import { isDuring } from '@jiuzhu/casework';
import { accept, regionLevel, reject } from '@jiuzhu/kernel';
import type { RegionCode } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { subsistenceCases } from '../../adapters/database/cases.ts';
import { calendarDay, caseId, version } from '../../adapters/input-shapes.ts';
import { recused } from '../../domain/procedure/recusal.ts';
import { isBeforeDecision } from '../../domain/procedure/status.ts';
import { visited } from '../../domain/procedure/visit/visited.ts';

/** 县级入户核查: the county was at the home. What it found otherwise than stated is surveyed anew (57号 Art 20). */
export const recordHomeVisit = command({
  allow: { role: 'decider' },
  input: z.object({ case: caseId, version, on: calendarDay, asStated: z.boolean() }),
  subject: subsistenceCases,
  key: (input) => input.case,
  decide: ({ version, on, asStated }, it, { actor, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    if (!it.accepted || !isBeforeDecision(it)) return reject('CaseInOtherStatus', { status: it.status });
    const level = regionLevel(actor.region as RegionCode);
    if (level === 'township' || level === 'village') return reject('VisitNotByCounty');
    const officers = recused(it, [actor.id]);
    if (officers.length > 0) return reject('NearRelativeRecused', { officers });
    if (!isDuring(on, it.accepted.on, today)) return reject('DayOutsideProcedure', { from: it.accepted.on, to: today, path: ['on'] });
    return accept(visited(it, { on: today, by: actor.id, visitedOn: on, asStated }));
  },
});
