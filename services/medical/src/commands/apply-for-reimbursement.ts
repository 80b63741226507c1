import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { claimingHouseholds } from '../adapters/database/claiming-households.ts';
import { application } from '../adapters/input-shapes.ts';
import { causeHolds } from '../domain/cases/claim.ts';
import type { CaseId, MedicalCase } from '../domain/cases/medical-case.ts';
import { complete, isDirect } from '../domain/cases/procedure.ts';
import { claimingLaw } from '../domain/law/procedure-law.ts';
import { highest } from '../domain/people/medical-class.ts';
import { unsound } from '../domain/settlement/unsound.ts';
import { clerks } from '../domain/who-may.ts';

/** 手工报销: at the window, with the bill and what each insurance paid of it. Whoever is helped directly goes to the county at once (649号 Art 30). */
export const applyForReimbursement = command({
  allow: clerks,
  input: application,
  subject: claimingHouseholds,
  key: ({ household, patient, claim: { providerCode, billNumber, bill } }) => ({
    ...{ household, patient, providerCode, billNumber, admittedOn: bill.admittedOn },
  }),
  law: claimingLaw,
  decide: ({ patient, claim, missing }, { household, classes, isContracted, settled, open }, { actor, today, newId, law, lawOn }) => {
    if (!household.memberships.some(({ personId }) => personId === patient)) return reject('MemberUnknown', { path: ['patient'] });
    const problem = unsound(claim.bill, today);
    if (problem) return problem;
    if (claim.bill.epidemic && lawOn(claim.bill.admittedOn).epidemic !== 'declared') {
      return reject('EpidemicNotDeclared', { on: claim.bill.admittedOn, path: ['epidemic'] });
    }
    if (!causeHolds(claim, isContracted)) return reject('CauseDisagrees', { path: ['cause'] });
    if (settled) return reject('BillSettled', { settlement: settled.id, path: ['billNumber'] });
    if (open) return reject('BillClaimed', { case: open, path: ['billNumber'] });
    const applied: MedicalCase = {
      ...{ id: `medical-case/${newId('medical-case')}` as CaseId, householdId: household.id, personId: patient, region: household.region },
      ...{ opened: { on: today, by: actor.id }, missing, claim, direct: isDirect(highest(classes)?.class), notices: [], version: 0 },
    };
    return accept(missing.length > 0 ? applied : complete(applied, today, law));
  },
});
