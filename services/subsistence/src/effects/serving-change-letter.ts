import { accept } from '@jiuzhu/kernel';
import { effect } from '@jiuzhu/service-kit';
import { assistedHouseholds } from '../adapters/database/assisted-households.ts';
import { delivered, wordOf } from './delivery.ts';
import type { Reply } from './delivery.ts';
import type { SubsistencePorts } from './ports.ts';
import { serveChangeLetter } from './serve-change-letter.ts';

/** 送达 of the reasons for which less is given (57号 Art 32); whether it came is kept with the assistance, and the letter in no row. */
export const servingChangeLetter = effect({
  does: serveChangeLetter,
  deadline: 'P15D',
  retry: { attempts: 10, firstDelayMs: 30_000 },
  perform: async ({ householdId, decision, ...to }, ports: SubsistencePorts, call): Promise<Reply> =>
    delivered(await ports.letters.letterOfChange(householdId, decision), to, ports, call),
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
