import { letterBrought } from '@jiuzhu/casework';
import { accept } from '@jiuzhu/kernel';
import { bringing } from '@jiuzhu/post';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { reliefs } from '../adapters/database/reliefs.ts';
import { reliefSeen } from '../adapters/input-shapes/relief-shapes.ts';
import { theDecision } from '../domain/cases/medical-case.ts';
import { officers } from '../domain/who-may.ts';

/** 送达 to a hospital: the office brings the letter that the post did not. A letter is served once. */
export const recordReliefService = command({
  allow: officers,
  input: z.object({ ...reliefSeen, ...bringing }),
  subject: reliefs,
  key: ({ relief }) => ({ id: relief }),
  decide: (brought, before, { actor, today }) => {
    const { decision } = before.relief;
    const decided = decision && { number: theDecision, on: decision.on };
    const served = letterBrought(before.relief, decided, { ...brought, letterHash: decision?.letter.sha256 }, { by: actor.id, today });
    return served.accepted ? accept({ ...before, relief: served.state }) : served;
  },
});
