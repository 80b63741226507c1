import { accept } from '@jiuzhu/kernel';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { reaction } from '@jiuzhu/service-kit';
import { deathsOf } from '../adapters/database/deaths.ts';
import { classesOf } from '../domain/allowance/classes-of.ts';

/** 殡葬救助 goes by what the dead was given: it is kept before what the household is given moves by the same event, and so stands before whatever draws the members. */
export const keepDeathWhenTold = reaction({
  on: membersChanged,
  subject: deathsOf,
  key: (event) => event.householdId,
  decide: ({ change, personId, on }, { assistance }) =>
    accept({ death: change === 'death' ? { personId, diedOn: on, classes: classesOf(assistance, personId) } : undefined }),
});
