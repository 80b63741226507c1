import { closed } from '@jiuzhu/casework';
import { stopped, stoppedFrom } from '../grants/term-grant.ts';
import type { LeavingLaw } from '../law/education-law.ts';
import type { EducationCase, EnrolmentEnd } from './education-case.ts';

/** 离校、学段变动: later terms are not paid; of what was not in effect yet, none. */
export const enrolmentEnded = (it: EducationCase, ended: EnrolmentEnd, { termOfLeaving }: LeavingLaw): EducationCase => ({
  ...{ ...it, ended, publicity: closed(it.publicity, ended.on) },
  grants: it.inEffectOn === undefined ? it.grants.map((one) => stopped(one, 'left')) : stoppedFrom(it.grants, ended.leftOn, termOfLeaving),
});
