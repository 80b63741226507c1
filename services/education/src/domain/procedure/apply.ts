import type { Act } from '@jiuzhu/casework';
import { addWorkingDays } from '@jiuzhu/kernel';
import type { ApplicationLaw } from '../law/education-law.ts';
import type { EducationCase } from './education-case.ts';

type Asked = Pick<EducationCase, 'id' | 'householdId' | 'personId' | 'region' | 'application'>;

/** 申请: from now on the days of the decision run. */
export const applied = (it: Asked, opened: Act, { decision }: Pick<ApplicationLaw, 'decision'>): EducationCase => ({
  ...{ ...it, opened, decisionDue: addWorkingDays(opened.on, decision) },
  ...{ decisions: [], objections: [], grants: [], notices: [], missed: [], version: 0 },
});
