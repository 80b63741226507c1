import { letterBrought } from '@jiuzhu/casework';
import { bringing } from '@jiuzhu/post';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { judgedCases } from '../adapters/database/cases.ts';
import { caseId, ordinal } from '../adapters/input-shapes.ts';

/** 送达: an officer brings the letter that the post did not, and says when and how it came. A letter is served once. */
export const recordEducationService = command({
  allow: { role: ['clerk', 'education-officer'] },
  input: z.object({ case: caseId, decision: ordinal, ...bringing }),
  subject: judgedCases,
  key: (input) => input.case,
  decide: ({ decision, ...brought }, { case: it }, { actor, today }) =>
    letterBrought(
      it,
      it.decisions.find(({ number }) => number === decision),
      brought,
      { by: actor.id, today },
    ),
});
