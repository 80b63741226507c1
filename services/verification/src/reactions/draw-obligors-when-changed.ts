import { accept } from '@jiuzhu/kernel';
import { obligorsChanged } from '@jiuzhu/schema/events/household/obligors-changed.ts';
import { reaction } from '@jiuzhu/service-kit';
import { households } from '../adapters/database/households.ts';
import { withObligors } from '../domain/household.ts';
import { registered } from './registered.ts';

export const drawObligorsWhenChanged = reaction({
  on: obligorsChanged,
  subject: households,
  key: (event) => event.householdId,
  decide: ({ obligors, on }, household) => accept(withObligors(registered(household), obligors, on)),
});
