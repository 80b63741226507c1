import { accept } from '@jiuzhu/kernel';
import { householdMoved } from '@jiuzhu/schema/events/household/household-moved.ts';
import { reaction } from '@jiuzhu/service-kit';
import { drawnHouseholds } from '../adapters/database/drawn-households.ts';
import { drawn } from '../adapters/events/told.ts';
import { lookedAt } from '../domain/assistance/looked-at.ts';
import { moved } from '../domain/household/known-household.ts';
import { openingLaw } from '../domain/law/assistance-law.ts';

/** It lives elsewhere, perhaps under other standards: it is looked at by the office of where it lives now, and keeps what it has until that decides. */
export const drawRegionWhenMoved = reaction({
  on: householdMoved,
  subject: drawnHouseholds,
  key: (event) => event.householdId,
  law: openingLaw,
  decide: ({ region, settlement, on }, { household, assistance }, { source, today, law }) => {
    const after = moved(drawn(household), { region, settlement }, { version: source.version, on: today });
    if (!assistance) return accept({ household: after });
    return accept({ household: after, assistance: lookedAt(assistance, { cause: 'moved', on: today, happenedOn: on }, law) });
  },
});
