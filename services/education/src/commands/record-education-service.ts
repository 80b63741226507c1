import { isDuring, letterTold, noticeOf, waysToServe } from '@jiuzhu/casework';
import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { judgedCases } from '../adapters/database/cases.ts';
import { calendarDay, caseId, codes, version } from '../adapters/input-shapes.ts';

/** 送达: an officer brings the letter of a refusal, and says when and how it came. A letter is served once. */
export const recordEducationService = command({
  allow: { role: ['clerk', 'education-officer'] },
  input: z.object({ case: caseId, version, servedOn: calendarDay, way: codes(waysToServe) }),
  subject: judgedCases,
  key: (input) => input.case,
  decide: ({ version, servedOn, way }, { case: it }, { actor, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    const notice = noticeOf(it, 1);
    if (!it.decision || !notice) return reject('NothingToServe');
    if (notice.servedOn) return reject('AlreadyServed', { on: notice.servedOn });
    const from = it.decision.on;
    if (!isDuring(servedOn, from, today)) return reject('DayOutsideProcedure', { from, to: today, path: ['servedOn'] });
    return accept(letterTold(it, 1, { servedOn, way, by: actor.id }));
  },
});
