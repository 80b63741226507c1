import { accept } from '@jiuzhu/kernel';
import { factsRecorded } from '@jiuzhu/schema/events/household/facts-recorded.ts';
import { reaction } from '@jiuzhu/service-kit';
import { households } from '../adapters/database/households.ts';
import { type Declared, withDeclared } from '../domain/household.ts';
import { registered } from './registered.ts';

/** Income and property, from whatever source household has them: what is compared is what it holds to be so. Spending is not verified. */
export const drawFactsWhenRecorded = reaction({
  on: factsRecorded,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ facts, superseded, on }, household) => {
    const declared = facts
      .filter(({ kind }) => kind !== 'spending')
      .map(({ evidence: _, source: _source, ...fact }): Declared => ({
        ...fact,
        kind: fact.kind as Declared['kind'],
        item: fact.item as Declared['item'],
      }));
    return accept(withDeclared(registered(household), declared, superseded, on));
  },
});
