import type { Id } from '@jiuzhu/kernel';
import type { KnownHousehold } from '../household/known-household.ts';
import type { TemporaryCase } from './temporary-case.ts';

/** Whom the letter goes to: whoever was assisted alone; of a household its head, who is the first of its members. */
export const addresseeOf = ({ incident }: TemporaryCase, { members }: KnownHousehold): Id<'person'> | undefined =>
  incident.personId ?? members[0] ?? incident.persons[0];
