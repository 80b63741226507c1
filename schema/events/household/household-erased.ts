import { event, field } from '@jiuzhu/event-log';
import { z } from 'zod';
import { exampleDay, exampleHousehold, exampleMember } from './examples.ts';

/**
 * Identities, evidence and words of a household that had ended were destroyed: whoever holds any of its own destroys them too. Its ids stay, and
 * lead to nobody.
 */
export const householdErased = event(
  'household.erased.v1',
  z.object({
    householdId: field.id('household'),
    on: field.day(),
    /** who belonged to no other household, and are nobody now */
    personIds: z.array(field.id('person')),
  }),
  { example: { householdId: exampleHousehold, on: exampleDay, personIds: [exampleMember.personId] } },
);
