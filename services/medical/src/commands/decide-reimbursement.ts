import { reject, yearOf } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { cases } from '../adapters/database/cases.ts';
import { caseSeen, optional } from '../adapters/input-shapes.ts';
import { granted, refused } from '../domain/cases/decide-claim.ts';
import { lacksPublicity } from '../domain/cases/procedure.ts';
import { weighClaim } from '../domain/cases/weigh-claim.ts';
import { claimLaw } from '../domain/law/claim-law.ts';
import { highest } from '../domain/people/medical-class.ts';
import { charged } from '../domain/settlement/account.ts';
import { poolOf } from '../domain/settlement/pool.ts';
import { settle } from '../domain/settlement/settle.ts';
import type { Settlement } from '../domain/settlement/settlement.ts';
import { officers } from '../domain/who-may.ts';
import { notIn } from '../domain/cases/not-in.ts';
import { acceptInWriting } from '../effects/serve-letter.ts';

/**
 * 审批: by the class of the day of admission and the standards of the day of discharge, and counted to the same year, as if it had been settled then. What the
 * law does not allow is refused, with every reason.
 */
export const decideReimbursement = command({
  allow: officers,
  input: z.object({ ...caseSeen, objectionHolds: optional(z.boolean()) }),
  subject: cases,
  key: (it) => it.case,
  law: claimLaw,
  decide: ({ version, objectionHolds }, before, { actor, today, newId, lawOn }) => {
    const { case: it, classes, isContracted, account, twin, livesIn = before.case.region } = before;
    const problem = notIn(it, version, 'awaiting-decision');
    if (problem) return problem;
    const { claim } = it;
    if (!claim) return reject('CaseUnknown');
    if (it.objected && objectionHolds === undefined) return reject('ObjectionUnanswered', { path: ['objectionHolds'] });
    const { bill, billNumber, providerCode } = claim;
    const law = lawOn(bill.dischargedOn);
    const entitled = highest(classes);
    const isSettled = twin !== undefined && !twin.reversal;
    const holds = it.objected !== undefined && objectionHolds === true;
    const { verdict, reasons } = weighClaim({ case: { ...it, claim }, entitled, isContracted, isSettled, objectionHolds: holds }, law);
    const made = { on: today, by: actor.id, reasons, ...(entitled ? { class: entitled.class } : {}) };
    if (verdict !== 'pass' || !entitled) return acceptInWriting(before, { ...before, case: refused(it, made, law) }, livesIn);
    if (lacksPublicity(it, entitled.class)) return reject('PublicityFirst');
    const outcome = settle(bill, entitled, account, law);
    const settlement: Settlement = {
      ...{ id: newId('settlement'), providerCode, caseId: it.id, billNumber, round: twin ? twin.round + 1 : 0, bill, outcome },
      ...{ personId: it.personId, householdId: entitled.householdId, region: it.region, class: entitled.class },
      ...{ year: yearOf(bill.dischargedOn), pool: poolOf(bill.kind), settledOn: today, settledBy: actor.id },
    };
    const paid = { case: granted(it, made, settlement, newId('payment'), law), settlement };
    return acceptInWriting(before, { ...before, ...paid, account: charged(account, outcome.charge, outcome.held) }, livesIn);
  },
});
