import { accept } from '@jiuzhu/kernel';
import { effect } from '@jiuzhu/service-kit';
import { allowancedHouseholds } from '../adapters/database/allowanced-households.ts';
import { delivered, wordOf } from './delivery.ts';
import type { Reply } from './delivery.ts';
import type { SubsistencePorts } from './ports.ts';
import { serveAllowanceLetter } from './serve-allowance-letter.ts';

/** 送达 of what was decided of an allowance; whether it came is kept with them, and the letter in no row. */
export const servingAllowanceLetter = effect({
  does: serveAllowanceLetter,
  deadline: 'P15D',
  retry: { attempts: 10, firstDelayMs: 30_000 },
  perform: async ({ householdId, decision, addressee, region }, ports: SubsistencePorts, call): Promise<Reply> =>
    delivered(await ports.letters.letterOfAllowance(householdId, decision), { applicant: addressee, region }, ports, call),
  then: {
    subject: allowancedHouseholds,
    key: ({ request }) => request.householdId,
    decide: ({ request: { decision }, outcome }, { allowances }, { today }) => {
      const { notices = [] } = allowances;
      if (notices.some((known) => known.decision === decision)) return accept({ allowances, made: [] });
      const notice = { decision, askedOn: today, ...wordOf(outcome, today) };
      return accept({ allowances: { ...allowances, notices: [...notices, notice] }, made: [] });
    },
  },
});
