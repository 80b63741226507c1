import { letterTold } from '@jiuzhu/casework';
import { accept } from '@jiuzhu/kernel';
import { delivered, patience, type Reply, wordOf } from '@jiuzhu/post';
import { effect } from '@jiuzhu/service-kit';
import { clockedCases } from '../adapters/database/clocked-cases.ts';
import type { LetterPorts } from './letter-ports.ts';
import { serveLetter } from './serve-letter.ts';

/** 送达: what the post says is kept with the case: the day on which the letter came, from which appeals run; or that it did not, for an officer to bring it. */
export const servingLetter = effect({
  does: serveLetter,
  ...patience,
  perform: async ({ caseId, decision, ...to }, ports: LetterPorts, call): Promise<Reply> =>
    delivered(await ports.letters.letterOf(caseId, decision), to, ports, call),
  then: {
    subject: clockedCases,
    key: ({ request }) => request.caseId,
    decide: ({ request: { decision }, outcome }, it, { today }) => accept(letterTold(it, decision, wordOf(outcome, today))),
  },
});
