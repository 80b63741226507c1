import { accept } from '@jiuzhu/kernel';
import { factsRecorded } from '@jiuzhu/schema/events/household/facts-recorded.ts';
import { reaction } from '@jiuzhu/service-kit';
import { householdFiles } from '../adapters/database/household-files.ts';
import { registered } from './registered.ts';

/** Of all that a household has only its homes: whoever has one is not sent to be given one. */
export const drawHomesWhenRecorded = reaction({
  on: factsRecorded,
  subject: householdFiles,
  key: (event) => event.householdId,
  decide: ({ facts, superseded }, file) => {
    const household = registered(file);
    const kept = household.homes.filter((id) => !superseded.some((one) => one === id));
    const homes = [...kept, ...facts.filter(({ item }) => item === 'home').map(({ id }) => id)];
    return accept(
      homes.length === kept.length && kept.length === household.homes.length ? file : { ...file, household: { ...household, homes } },
    );
  },
});
