import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { judgedCases } from '../adapters/database/cases.ts';
import { calendarDay, caseId, codes, version } from '../adapters/input-shapes.ts';
import { leavingLaw } from '../domain/law/education-law.ts';
import { endReasons } from '../domain/procedure/education-case.ts';
import { enrolmentEnded } from '../domain/procedure/end-enrolment.ts';
import { isOpen, statusOf } from '../domain/procedure/status.ts';

/** 离校、学段变动: told by the school or the family, before it is decided or after. A pupil in another stage is applied for anew. */
export const endEnrolment = command({
  allow: { role: ['clerk', 'education-officer'] },
  input: z.object({ case: caseId, version, why: codes(endReasons), on: calendarDay }),
  subject: judgedCases,
  key: (input) => input.case,
  law: leavingLaw,
  decide: ({ version, why, on: leftOn }, { case: it }, { actor, law, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    if (!isOpen(it)) return reject('CaseInOtherStatus', { status: statusOf(it) });
    if (leftOn > today) return reject('DayInFuture', { path: ['on'] });
    return accept(enrolmentEnded(it, { on: today, by: actor.id, why, leftOn }, law));
  },
});
