import { accept } from '@jiuzhu/kernel';
import { factsRecorded } from '@jiuzhu/schema/events/household/facts-recorded.ts';
import { reaction } from '@jiuzhu/service-kit';
import { households } from '../adapters/database/households.ts';
import { withFacts } from '../domain/household/known-household.ts';
import { drawn, factIn } from '../adapters/events/told.ts';

/** What the household earns, must spend and owns; the evidence stays with household. */
export const drawFactsWhenRecorded = reaction({
  on: factsRecorded,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ facts, superseded }, household, { source, today }) =>
    accept(withFacts(drawn(household), facts.map(factIn), superseded, { version: source.version, on: today })),
});
