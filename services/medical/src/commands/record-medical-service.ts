import { letterBrought } from '@jiuzhu/casework';
import { accept } from '@jiuzhu/kernel';
import { bringing } from '@jiuzhu/post';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { cases } from '../adapters/database/cases.ts';
import { caseSeen } from '../adapters/input-shapes.ts';
import { theDecision } from '../domain/cases/medical-case.ts';
import { servers } from '../domain/who-may.ts';

/** 送达: an officer brings the letter that the post did not, and says when and how it came. A letter is served once. */
export const recordMedicalService = command({
  allow: servers,
  input: z.object({ ...caseSeen, ...bringing }),
  subject: cases,
  key: (it) => it.case,
  decide: (brought, before, { actor, today }) => {
    const { decision } = before.case;
    const decided = decision && { number: theDecision, on: decision.on };
    const served = letterBrought(before.case, decided, { ...brought, letterHash: decision?.letter.sha256 }, { by: actor.id, today });
    return served.accepted ? accept({ ...before, case: served.state }) : served;
  },
});
