import { isDuring } from '@jiuzhu/casework';
import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { subsistenceCases } from '../../adapters/database/cases.ts';
import { calendarDay, caseId, sha256, version } from '../../adapters/input-shapes.ts';
import { isObjectedTo, reviewed } from '../../domain/procedure/objection/objected-to.ts';

const heads = z.int('人数应为整数').min(0, '人数不能为负').max(10_000);

/** 民主评议: held after an objection, and never else; what it found goes into the new opinion, which the reviewer gives. */
export const recordDemocraticReview = command({
  allow: { role: 'clerk' },
  input: z
    .object({
      case: caseId,
      version,
      heldOn: calendarDay,
      attended: heads.min(1, '参加评议的人数不能为零'),
      approving: heads,
      minutesHash: sha256,
    })
    .refine(({ attended, approving }) => approving <= attended, { message: '同意人数不能多于参加人数', path: ['approving'] }),
  subject: subsistenceCases,
  key: (input) => input.case,
  decide: ({ version, case: _, ...review }, it, { actor, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    const objection = it.objections.at(-1);
    if (!objection || !isObjectedTo(it)) return reject('NotObjectedTo');
    if (!isDuring(review.heldOn, objection.on, today))
      return reject('DayOutsideProcedure', { from: objection.on, to: today, path: ['heldOn'] });
    return accept(reviewed(it, { ...review, on: today, by: actor.id }));
  },
});
