import { assistanceChanged } from '@jiuzhu/schema/events/subsistence/assistance-changed.ts';
import { reaction } from '@jiuzhu/service-kit';
import { households } from '../adapters/database/households.ts';
import { unknownYet } from '../domain/people/known-household.ts';
import { afterChange } from '../domain/people/standings.ts';
import { drawn } from './drawn.ts';

export const drawClassWhenAssistanceChanged = reaction({
  on: assistanceChanged,
  subject: households,
  key: (event) => event.householdId,
  decide: (changed, before, { source }) => drawn(afterChange(before ?? unknownYet(changed.householdId, changed.on), changed, source)),
});
