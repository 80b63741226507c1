import { event, field } from '@jiuzhu/event-log';
import { z } from 'zod';
import { exampleDay, exampleHousehold, exampleMember } from './examples.ts';
import { householdAt } from './household-at.ts';
import { member } from './member.ts';

/** A household stands in the register: newly, or split off from another. */
export const householdRegistered = event(
  'household.registered.v1',
  z.object({
    householdId: field.id('household'),
    on: field.day(),
    region: field.region(),
    settlement: field.code(['urban', 'rural']),
    members: z.array(member),
    /** the household it was split off from */
    from: householdAt.optional(),
  }),
  { example: { householdId: exampleHousehold, on: exampleDay, region: '990000001001', settlement: 'rural', members: [exampleMember] } },
);
