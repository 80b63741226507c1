import { timer } from '@jiuzhu/service-kit';
import { clockedCases, movedDue } from '../adapters/database/clocked-cases.ts';
import { stoppingLaw } from '../domain/law/education-law.ts';
import { stoppedAsMoved } from '../domain/procedure/moved.ts';
import { acceptInWriting } from '../effects/serve-letter.ts';

/** A pupil is of another household: later terms are not paid through this one, at once, so that the other may apply for them; and this one is told so in writing. */
export const stopWhenMoved = timer({
  due: movedDue,
  subject: clockedCases,
  law: stoppingLaw,
  decide: (_id, known, { actor, law, today }) => acceptInWriting(known, stoppedAsMoved(known, { on: today, by: actor.id }, law)),
});
