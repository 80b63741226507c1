import { roundOver } from '@jiuzhu/casework';
import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { subsistenceCases } from '../../adapters/database/cases.ts';
import { objectedTo } from '../../domain/procedure/objection/objected-to.ts';
import { caseId, version } from '../../adapters/input-shapes.ts';

/** 公示异议: somebody objects while the opinion is posted; the household is surveyed anew (57号 Art 19). Who and why stays on paper. */
export const raiseObjection = command({
  allow: { role: ['clerk', 'reviewer'] },
  input: z.object({ case: caseId, version }),
  subject: subsistenceCases,
  key: (input) => input.case,
  decide: ({ version }, it, { actor, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    if (!it.publicity) return reject('CaseInOtherStatus', { status: it.status });
    const closedOn = roundOver(it.publicity, today);
    if (closedOn) return reject('ObjectionAfterRound', { closedOn });
    return accept(objectedTo(it, { on: today, by: actor.id }));
  },
});
