import { letterBrought } from '@jiuzhu/casework';
import { accept } from '@jiuzhu/kernel';
import { bringing } from '@jiuzhu/post';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { paidCases } from '../adapters/database/cases.ts';
import { caseId, numbered } from '../adapters/input-shapes.ts';

/** 送达: an officer brings the letter that the post did not, and says when and how it came. A letter is served once. */
export const recordTemporaryService = command({
  allow: { role: 'clerk' },
  input: z.object({ case: caseId, decision: numbered, ...bringing }),
  subject: paidCases,
  key: (input) => input.case,
  decide: ({ decision, ...brought }, { case: it }, { actor, today }) => {
    const decided = it.decisions.find(({ number }) => number === decision);
    const served = letterBrought(it, decided, brought, { by: actor.id, today });
    return served.accepted ? accept({ case: served.state }) : served;
  },
});
