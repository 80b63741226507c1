import { accept } from '@jiuzhu/kernel';
import { factsRecorded } from '@jiuzhu/schema/events/household/facts-recorded.ts';
import { reaction } from '@jiuzhu/service-kit';
import { drawn, households } from '../adapters/database/households.ts';
import { factIn } from '../adapters/events/told-facts.ts';
import { withFacts } from '../domain/household/known-household.ts';

/** What the household earns, must spend and has: what its expenditure is weighed against. */
export const drawFactsWhenRecorded = reaction({
  on: factsRecorded,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ facts, superseded }, household, { source, today }) =>
    accept(withFacts(drawn(household), facts.map(factIn), superseded, { version: source.version, on: today })),
});
