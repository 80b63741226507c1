import { accept } from '@jiuzhu/kernel';
import { delivered, patience, wordOf } from '@jiuzhu/post';
import type { Reply } from '@jiuzhu/post';
import { effect } from '@jiuzhu/service-kit';
import { allowancedHouseholds } from '../adapters/database/allowanced-households.ts';
import type { SubsistencePorts } from './ports.ts';
import { serveAllowanceLetter } from './serve-allowance-letter.ts';

/** 送达 of what was decided of an allowance; whether it came is kept with them, and the letter in no row. */
export const servingAllowanceLetter = effect({
  does: serveAllowanceLetter,
  ...patience,
  perform: async ({ householdId, decision, addressee, region }, ports: SubsistencePorts, call): Promise<Reply> =>
    delivered(await ports.letters.letterOfAllowance(householdId, decision), { addressee, region }, ports, call),
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
