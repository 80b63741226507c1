import { letterTold } from '@jiuzhu/casework';
import { accept } from '@jiuzhu/kernel';
import { delivered, patience, wordOf } from '@jiuzhu/post';
import type { Reply } from '@jiuzhu/post';
import { effect } from '@jiuzhu/service-kit';
import { subsistenceCases } from '../adapters/database/cases.ts';
import { letterServedOf } from '../adapters/events/notice-events.ts';
import type { SubsistencePorts } from './ports.ts';
import { serveLetter } from './serve-letter.ts';

/**
 * 送达: the post is tried for days, and what it says is kept with the case: the day that the letter came, from which appeals run; or that it did not, for an
 * officer to bring it. The letter itself is in no row.
 */
export const servingLetter = effect({
  does: serveLetter,
  ...patience,
  perform: async ({ caseId, decision, applicant: addressee, region }, ports: SubsistencePorts, call): Promise<Reply> =>
    delivered(await ports.letters.letterOf(caseId, decision), { addressee, region }, ports, call),
  then: {
    subject: subsistenceCases,
    key: ({ request }) => request.caseId,
    decide: ({ request: { decision }, outcome }, it, { today }) => {
      const after = letterTold(it, decision, wordOf(outcome, today));
      return accept(after, after === it ? [] : letterServedOf(after, decision));
    },
  },
});
