import { isUnservable, letterTold, noticeOf, waysToServe } from '@jiuzhu/casework';
import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { subsistenceCases } from '../../adapters/database/cases.ts';
import { calendarDay, caseId, codes, version } from '../../adapters/input-shapes.ts';
import { letterServedOf } from '../../adapters/events/notice-events.ts';
import { inWriting } from '../../domain/procedure/notice/in-writing.ts';

/** 送达: an officer brings the letter that the post did not, and says when and how it came. A letter is served once. */
export const recordService = command({
  allow: { role: 'clerk' },
  input: z.object({ case: caseId, version, servedOn: calendarDay, way: codes(waysToServe) }),
  subject: subsistenceCases,
  key: (input) => input.case,
  decide: ({ version, servedOn, way }, it, { actor, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    const written = inWriting(it);
    const unservable = isUnservable(it, written, { servedOn, today });
    if (unservable || !written) return unservable ?? reject('NothingToServe');
    const after = letterTold(it, written.number, { servedOn, way, by: actor.id, letterHash: noticeOf(it, written.number)?.letterHash });
    return accept(after, letterServedOf(after, written.number));
  },
});
