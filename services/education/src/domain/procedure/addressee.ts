import type { Id } from '@jiuzhu/kernel';
import type { KnownHousehold } from '../household/known-household.ts';
import type { EducationCase } from './education-case.ts';

/** Whom the letter goes to: the head of the household, who is the first of its members, since most pupils are minors; the pupil, where nobody else is known. */
export const addresseeOf = ({ personId }: EducationCase, { members }: KnownHousehold): Id<'person'> => members[0] ?? personId;
