import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { illHouseholds } from '../adapters/database/ill-households.ts';
import { idOf, missingPapers } from '../adapters/input-shapes.ts';
import type { CaseId, MedicalCase } from '../domain/cases/medical-case.ts';
import { complete } from '../domain/cases/procedure.ts';
import { procedureLaw } from '../domain/law/procedure-law.ts';
import { clerks } from '../domain/who-may.ts';

/** 因病致贫重病患者认定申请 (649号 Art 30): at the window, for one member; looked at by the township and posted like a claim. */
export const applyAsIllnessPoor = command({
  allow: clerks,
  input: z.object({ household: idOf('household'), patient: idOf('person'), missing: missingPapers }),
  subject: illHouseholds,
  key: ({ household, patient }) => ({ household, patient }),
  law: procedureLaw,
  decide: ({ patient, missing }, { household, open }, { actor, today, newId, law }) => {
    if (!household.memberships.some(({ personId, until }) => personId === patient && until === undefined)) {
      return reject('MemberUnknown', { path: ['patient'] });
    }
    if (open) return reject('CaseOpen', { case: open });
    const applied: MedicalCase = {
      ...{ id: `medical-case/${newId('medical-case')}` as CaseId, householdId: household.id, personId: patient, region: household.region },
      ...{ opened: { on: today, by: actor.id }, missing, direct: false, notices: [], version: 0 },
    };
    return accept(missing.length > 0 ? applied : complete(applied, today, law));
  },
});
