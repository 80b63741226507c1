import { isUnservable, letterTold, noticeOf, waysToServe } from '@jiuzhu/casework';
import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { judgedCases } from '../adapters/database/cases.ts';
import { calendarDay, caseId, codes, ordinal, version } from '../adapters/input-shapes.ts';

/** 送达: an officer brings the letter that the post did not, and says when and how it came. A letter is served once. */
export const recordEducationService = command({
  allow: { role: ['clerk', 'education-officer'] },
  input: z.object({ case: caseId, version, decision: ordinal, servedOn: calendarDay, way: codes(waysToServe) }),
  subject: judgedCases,
  key: (input) => input.case,
  decide: ({ version, decision, servedOn, way }, { case: it }, { actor, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    const decided = it.decisions.find(({ number }) => number === decision);
    const unservable = isUnservable(it, decided, { servedOn, today });
    if (unservable) return unservable;
    return accept(letterTold(it, decision, { servedOn, way, by: actor.id, letterHash: noticeOf(it, decision)?.letterHash }));
  },
});
