import type { Day } from '@jiuzhu/kernel';
import { paidBy } from '../grants/term-grant.ts';
import type { EducationCase } from './education-case.ts';

/** What is due by today, of a decision that is in effect. */
export const paid = (it: EducationCase, today: Day): EducationCase =>
  it.inEffectOn === undefined ? it : { ...it, grants: paidBy(it.grants, today) };
