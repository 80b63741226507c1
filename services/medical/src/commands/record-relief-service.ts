import { isUnservable, letterTold, waysToServe } from '@jiuzhu/casework';
import { accept } from '@jiuzhu/kernel';
import { codes, command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { reliefs } from '../adapters/database/reliefs.ts';
import { calendarDay } from '../adapters/input-shapes.ts';
import { reliefSeen } from '../adapters/input-shapes/relief-shapes.ts';
import { theDecision } from '../domain/cases/medical-case.ts';
import { staleOf } from '../domain/emergency/not-here.ts';
import { officers } from '../domain/who-may.ts';

/** 送达 to a hospital: the office brings the letter that the post did not. A letter is served once. */
export const recordReliefService = command({
  allow: officers,
  input: z.object({ ...reliefSeen, servedOn: calendarDay, way: codes(waysToServe) }),
  subject: reliefs,
  key: ({ relief }) => ({ id: relief }),
  decide: ({ version, servedOn, way }, before, { actor, today }) => {
    const { relief: it } = before;
    const { decision } = it;
    const problem = staleOf(it, version) ?? isUnservable(it, decision && { number: theDecision, on: decision.on }, { servedOn, today });
    if (problem) return problem;
    return accept({ ...before, relief: letterTold(it, theDecision, { servedOn, way, by: actor.id, letterHash: decision?.letter.sha256 }) });
  },
});
