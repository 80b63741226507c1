import { accept, reject } from '@jiuzhu/kernel';
import { obligorsChanged } from '@jiuzhu/schema/events/household/obligors-changed.ts';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { households } from '../adapters/database/households.ts';
import { day, id, version } from '../adapters/input-shapes.ts';
import { editable, possible } from '../domain/editable.ts';
import { obligorsOf, release } from '../domain/obligor.ts';
import { tellObligors } from '../domain/told.ts';

/** A death, or one who owes nothing (any more): from that day nobody asks about them for this household. */
export const removeObligor = command({
  allow: { role: 'clerk' },
  input: z.object({ household: id('household'), version, person: id('person'), on: day }),
  subject: households,
  key: ({ household }) => household,
  decide: ({ version, person, on }, household, ctx) => {
    const owing = obligorsOf(household).find((it) => it.person.id === person);
    const stopped = editable(household, version, ctx.version());
    if (stopped) return stopped;
    if (!owing) return reject('ObligorUnknown', { path: ['person'] });
    const early = possible(on, ctx.today, owing.since);
    if (early) return early;
    const after = release(household, person, on, ctx.newId);
    return accept(after, [obligorsChanged({ householdId: household.id, on, obligors: tellObligors(after) })]);
  },
});
