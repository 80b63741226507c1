import { isUnservable, letterTold, waysToServe } from '@jiuzhu/casework';
import { accept, reject } from '@jiuzhu/kernel';
import { codes, command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { cases } from '../adapters/database/cases.ts';
import { calendarDay, caseSeen } from '../adapters/input-shapes.ts';
import { theDecision } from '../domain/cases/medical-case.ts';
import { servers } from '../domain/who-may.ts';

/** 送达: an officer brings the letter that the post did not, and says when and how it came. A letter is served once. */
export const recordMedicalService = command({
  allow: servers,
  input: z.object({ ...caseSeen, servedOn: calendarDay, way: codes(waysToServe) }),
  subject: cases,
  key: (it) => it.case,
  decide: ({ version, servedOn, way }, before, { actor, today }) => {
    const { case: it } = before;
    const { decision } = it;
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    const unservable = isUnservable(it, decision && { number: theDecision, on: decision.on }, { servedOn, today });
    if (unservable) return unservable;
    return accept({ ...before, case: letterTold(it, theDecision, { servedOn, way, by: actor.id, letterHash: decision?.letter.sha256 }) });
  },
});
