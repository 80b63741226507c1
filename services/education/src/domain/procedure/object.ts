import { closed, roundOver } from '@jiuzhu/casework';
import type { Act } from '@jiuzhu/casework';
import { addWorkingDays } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import { stopped } from '../grants/term-grant.ts';
import type { ApplicationLaw } from '../law/education-law.ts';
import { lastDecision } from './education-case.ts';
import type { EducationCase } from './education-case.ts';
import { statusOf } from './status.ts';

/** Within the days at the school, through the last of them. */
export const isOpenToObjection = (it: EducationCase, today: Day): boolean =>
  statusOf(it) === 'posted' && it.publicity !== undefined && roundOver(it.publicity, today) === undefined;

/** 公示异议: what was posted does not come into effect; the roll is looked at anew, and the days of a decision run from the objection. */
export const objectedTo = (it: EducationCase, act: Act, { decision }: Pick<ApplicationLaw, 'decision'>): EducationCase => ({
  ...it,
  publicity: closed(it.publicity, act.on),
  objections: [...it.objections, { ...act, decision: lastDecision(it)?.number ?? 1 }],
  decisionDue: addWorkingDays(act.on, decision),
  grants: it.grants.map((one) => stopped(one, 'objected')),
});
