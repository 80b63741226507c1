import { accept, reject, yearOf } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { bills } from '../adapters/bills.ts';
import { capital, submission } from '../adapters/input-shapes.ts';
import { settlementLaw } from '../domain/law/settlement-law.ts';
import { highest } from '../domain/people/medical-class.ts';
import { contractOn, settlesFor } from '../domain/provider/provider.ts';
import { charged } from '../domain/settlement/account.ts';
import { exceedingLayer } from '../domain/settlement/bill.ts';
import { poolOf } from '../domain/settlement/pool.ts';
import { settle } from '../domain/settlement/settle.ts';
import type { Settlement } from '../domain/settlement/settlement.ts';
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
    if (!provider.submitters.includes(actor.agency) || !settlesFor(provider, region))
      return reject('ProviderUnknown', { path: ['provider'] });
    if (isSame) return accept(before);
    if (twin && !twin.reversal) return reject('BillChanged', { settlement: twin.id, path: ['billNumber'] });
    if (bill.dischargedOn < bill.admittedOn) return reject('DaysReversed', { path: ['dischargedOn'] });
    if (bill.dischargedOn > today) return reject('NotYetDischarged', { path: ['dischargedOn'] });
    if (!contractOn(provider, bill.admittedOn)) return reject('NotUnderContract', { on: bill.admittedOn, path: ['admittedOn'] });
    if (bill.inPolicy > bill.total) return reject('InPolicyExceedsTotal', { path: ['inPolicyCost'] });
    const exceeding = exceedingLayer(bill);
    if (exceeding) {
      return reject('LayersExceedBill', { layer: capital(exceeding.layer), left: exceeding.left, path: [`${exceeding.layer}Paid`] });
    }
    const outcome = settle(bill, entitled, account, lawOn(bill.dischargedOn));
    const settlement: Settlement = {
      ...{ id: newId('settlement'), providerId, billNumber, round: twin ? twin.round + 1 : 0, region, bill, outcome },
      ...{ year: yearOf(bill.dischargedOn), pool: poolOf(bill.kind), settledOn: today, settledBy: actor.id },
      ...(patient ? { personId: patient.personId, householdId: entitled?.householdId ?? patient.householdId } : {}),
      ...(entitled ? { class: entitled.class } : {}),
    };
    return accept({ ...before, settlement, account: charged(account, outcome.charge, outcome.held) });
  },
});
