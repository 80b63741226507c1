import { timer } from '@jiuzhu/service-kit';
import { clockedCases, postedDue } from '../adapters/database/clocked-cases.ts';
import { takenEffect } from '../domain/procedure/take-effect.ts';
import { acceptInWriting } from '../effects/serve-letter.ts';

/** 公示期满: the last day at the school is over, and what was granted is in effect, and told in writing. */
export const takeEffectWhenPublicityOver = timer({
  due: postedDue,
  subject: clockedCases,
  decide: (_id, known, { today }) => acceptInWriting(known, takenEffect(known.case, today)),
});
