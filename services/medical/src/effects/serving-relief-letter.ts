import { letterTold } from '@jiuzhu/casework';
import { accept } from '@jiuzhu/kernel';
import { delivered, patience, type Reply, wordOf } from '@jiuzhu/post';
import { effect } from '@jiuzhu/service-kit';
import { clockedReliefs } from '../adapters/database/reliefs.ts';
import type { LetterPorts } from './letter-ports.ts';
import { serveReliefLetter } from './serve-relief-letter.ts';

/** 送达 to the hospital: as the letter of a case, under the name of an organisation. */
export const servingReliefLetter = effect({
  does: serveReliefLetter,
  ...patience,
  perform: async ({ caseId, decision, ...to }, { reliefLetters, hospitals, post }: LetterPorts, call): Promise<Reply> =>
    delivered(await reliefLetters.letterOf(caseId, decision), to, { addressees: hospitals, post }, call),
  then: {
    subject: clockedReliefs,
    key: ({ request: { caseId: id } }) => ({ id }),
    decide: ({ request: { decision }, outcome }, before, { today }) =>
      accept({ ...before, relief: letterTold(before.relief, decision, wordOf(outcome, today)) }),
  },
});
