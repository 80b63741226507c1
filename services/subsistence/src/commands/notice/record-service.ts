import { letterBrought } from '@jiuzhu/casework';
import { accept } from '@jiuzhu/kernel';
import { bringing } from '@jiuzhu/post';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { subsistenceCases } from '../../adapters/database/cases.ts';
import { caseId } from '../../adapters/input-shapes.ts';
import { letterServedOf } from '../../adapters/events/notice-events.ts';
import { inWriting } from '../../domain/procedure/notice/in-writing.ts';

/** 送达: an officer brings the letter that the post did not, and says when and how it came. A letter is served once. */
export const recordService = command({
  allow: { role: 'clerk' },
  input: z.object({ case: caseId, ...bringing }),
  subject: subsistenceCases,
  key: (input) => input.case,
  decide: (brought, it, { actor, today }) => {
    const written = inWriting(it);
    const served = letterBrought(it, written, brought, { by: actor.id, today });
    return served.accepted && written ? accept(served.state, letterServedOf(served.state, written.number)) : served;
  },
});
