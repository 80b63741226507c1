import { accept, reject } from '@jiuzhu/kernel';
import type { RegionCode } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { applyingHouseholds } from '../adapters/database/applying-households.ts';
import { codes, idOf, placement, schoolCode, schoolName, schoolYear } from '../adapters/input-shapes.ts';
import { applicationLaw } from '../domain/law/education-law.ts';
import { applied } from '../domain/procedure/apply.ts';
import { windows } from '../domain/procedure/education-case.ts';
import type { CaseId } from '../domain/procedure/education-case.ts';
import { stages } from '../domain/school/stage.ts';
import { endOf, terms } from '../domain/school/term.ts';

/** 教育救助申请 (Order 649 Art 36): handed in at the school, or at any window of the place where the household lives. */
export const applyForEducation = command({
  allow: { role: 'clerk' },
  input: z
    .object({
      ...{ household: idOf('household'), person: idOf('person'), handedInAt: codes(windows), schoolCode, schoolName },
      ...{ educationStage: codes(stages), boarding: z.boolean(), placement, schoolYear, fromTerm: codes(terms) },
    })
    .refine((it) => !(it.boarding && it.educationStage === 'at-home'), { message: '在家受教育的儿童不能寄宿', path: ['boarding'] })
    .refine((it) => !(it.placement && it.educationStage === 'at-home'), { message: '在家受教育的儿童不在学校就读', path: ['placement'] }),
  subject: applyingHouseholds,
  key: (input) => input.household,
  law: applicationLaw,
  decide: (
    { person, boarding, placement, fromTerm: from, educationStage: stage, ...it },
    { household, waiting },
    { actor, law, newId, today },
  ) => {
    if (household.ended) return reject('HouseholdEnded');
    if (!household.members.includes(person)) return reject('MemberUnknown', { path: ['person'] });
    const { handedInAt, schoolYear } = it;
    const endedOn = endOf(schoolYear, from, law);
    if (endedOn < today) return reject('TermOver', { endedOn, path: ['fromTerm'] });
    if (waiting.some((one) => one.personId === person && one.schoolYear === schoolYear)) return reject('AppliedAlready');
    const school = { code: it.schoolCode, name: it.schoolName };
    const application = {
      handedInAt,
      school,
      stage,
      placement,
      boarding: boarding ? ('boarding' as const) : ('day' as const),
      schoolYear,
      from,
    };
    const id = `education-case/${newId('education-case')}` as CaseId;
    const asked = { id, householdId: household.id, personId: person, region: household.region as RegionCode, application };
    return accept(applied(asked, { on: today, by: actor.id }, law));
  },
});
