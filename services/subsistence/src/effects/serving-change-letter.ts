import { accept } from '@jiuzhu/kernel';
import { delivered, patience, wordOf } from '@jiuzhu/post';
import type { Reply } from '@jiuzhu/post';
import { effect } from '@jiuzhu/service-kit';
import { assistedHouseholds } from '../adapters/database/assisted-households.ts';
import type { SubsistencePorts } from './ports.ts';
import { serveChangeLetter } from './serve-change-letter.ts';

/** 送达 of the reasons for which less is given (57号 Art 32); whether it came is kept with the assistance, and the letter in no row. */
export const servingChangeLetter = effect({
  does: serveChangeLetter,
  ...patience,
  perform: async ({ householdId, decision, applicant: addressee, region }, ports: SubsistencePorts, call): Promise<Reply> =>
    delivered(await ports.letters.letterOfChange(householdId, decision), { addressee, region }, ports, call),
  then: {
    subject: assistedHouseholds,
    key: ({ request }) => request.householdId,
    decide: ({ request: { decision }, outcome }, it, { today }) => {
      const { notices = [] } = it.assistance;
      if (notices.some((known) => known.decision === decision)) return accept(it);
      const notice = { decision, askedOn: it.assistance.decidedOn ?? today, ...wordOf(outcome, today) };
      return accept({ assistance: { ...it.assistance, notices: [...notices, notice] } });
    },
  },
});
