import { isDuring } from '@jiuzhu/casework';
import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { subsistenceCases } from '../../adapters/database/cases.ts';
import { calendarDay, caseId, sha256, version } from '../../adapters/input-shapes.ts';
import { givenAllTheSame, procedureEnded } from '../../domain/procedure/end.ts';
import { declinedActs } from '../../domain/procedure/ended.ts';
import { isBeforeDecision } from '../../domain/procedure/status.ts';
import { lettersOf } from '../../effects/serve-letter.ts';

/** 终止审核确认程序: a family that declines to take part, without a good reason, and was heard on that (57号 Art 29). It may apply again. */
export const endProcedure = command({
  allow: { role: ['reviewer', 'decider'] },
  input: z.object({
    case: caseId,
    version,
    declined: z.array(z.enum(declinedActs)).min(1, '应填写不予配合的事项').max(declinedActs.length).readonly(),
    heardOn: calendarDay,
    recordHash: sha256,
  }),
  subject: subsistenceCases,
  key: (input) => input.case,
  decide: ({ version, declined, heardOn, recordHash }, it, { actor, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    if (!it.accepted || !isBeforeDecision(it)) return reject('CaseInOtherStatus', { status: it.status });
    const given = givenAllTheSame(it, declined);
    if (given.length > 0) return reject('NotDeclined', { given, path: ['declined'] });
    if (!isDuring(heardOn, it.accepted.on, today))
      return reject('DayOutsideProcedure', { from: it.accepted.on, to: today, path: ['heardOn'] });
    const after = procedureEnded(it, { on: today, by: actor.id }, { declined, heardOn, recordHash });
    return accept(after, [], lettersOf(after));
  },
});
