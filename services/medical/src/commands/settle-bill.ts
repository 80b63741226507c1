import { accept, reject, yearOf } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { bills } from '../adapters/database/bills.ts';
import { submission } from '../adapters/input-shapes.ts';
import { settlementLaw } from '../domain/law/settlement-law.ts';
import { highest } from '../domain/people/medical-class.ts';
import { contractOn, settlesFor } from '../domain/provider/provider.ts';
import { charged } from '../domain/settlement/account.ts';
import { poolOf } from '../domain/settlement/pool.ts';
import { settle } from '../domain/settlement/settle.ts';
import type { Settlement } from '../domain/settlement/settlement.ts';
import { unsound } from '../domain/settlement/unsound.ts';
import { submitters } from '../domain/who-may.ts';

/**
 * 一站式结算: at discharge, answered at once. The class is that of the day of admission; the standards, and the year, are those of the day of discharge, when
 * the bill is made.
 */
export const settleBill = command({
  allow: submitters,
  input: submission,
  subject: bills,
  key: (it, newId) => ({ ...it, unknown: newId('bill') }),
  law: settlementLaw,
  decide: ({ bill, billNumber, provider: providerId }, before, { actor, today, newId, lawOn }) => {
    const { provider, patient, classes, account, twin, isSame } = before;
    const entitled = highest(classes);
    const region = entitled?.region ?? patient?.region ?? provider.region;
    if (!provider.submitters.includes(actor.agency) || !settlesFor(provider, region)) return reject('ProviderUnknown');
    if (isSame) return accept(before);
    if (twin?.caseId && !twin.reversal) return reject('BillReimbursed', { case: twin.caseId, path: ['billNumber'] });
    if (twin && !twin.reversal) return reject('BillChanged', { settlement: twin.id, path: ['billNumber'] });
    const problem = unsound(bill, today);
    if (problem) return problem;
    if (!contractOn(provider, bill.admittedOn)) return reject('NotUnderContract', { on: bill.admittedOn, path: ['admittedOn'] });
    if (bill.epidemic && lawOn(bill.admittedOn).epidemic !== 'declared') {
      return reject('EpidemicNotDeclared', { on: bill.admittedOn, path: ['epidemic'] });
    }
    const outcome = settle(bill, entitled, account, lawOn(bill.dischargedOn));
    const settlement: Settlement = {
      ...{
        id: newId('settlement'),
        providerId,
        providerCode: provider.code,
        billNumber,
        round: twin ? twin.round + 1 : 0,
        region,
        bill,
        outcome,
      },
      ...{ year: yearOf(bill.dischargedOn), pool: poolOf(bill.kind), settledOn: today, settledBy: actor.id },
      ...(patient ? { personId: patient.personId, householdId: entitled?.householdId ?? patient.householdId } : {}),
      ...(entitled ? { class: entitled.class } : {}),
    };
    return accept({ ...before, settlement, account: charged(account, outcome.charge, outcome.held) });
  },
});
