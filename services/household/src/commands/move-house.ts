import { accept, reject } from '@jiuzhu/kernel';
import { householdMoved } from '@jiuzhu/schema/events/household/household-moved.ts';
import { command, reaches } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { moves } from '../adapters/database/moves.ts';
import { day, id, region, settlement, version } from '../adapters/input-shapes.ts';
import { beganOf, editable, possible } from '../domain/editable.ts';
import { move } from '../domain/move.ts';
import { isInhabited } from '../domain/region.ts';

/** The household lives elsewhere from a day: perhaps under another office, and under other standards. */
export const moveHouse = command({
  allow: { role: 'clerk' },
  input: z.object({ household: id('household'), version, on: day, region, settlement }),
  subject: moves,
  key: ({ household, region }) => ({ household, region }),
  decide: ({ version, on, region, settlement }, { household, times }, ctx) => {
    const stopped = editable(household, version, ctx.version()) ?? possible(on, ctx.today, beganOf(household));
    if (stopped) return stopped;
    if (!reaches(ctx.actor, region) || !isInhabited(times, region, on)) return reject('RegionUnknown', { path: ['region'] });
    const after = move(household, { region, settlement }, on, ctx.newId);
    return accept(after, [householdMoved({ householdId: household.id, on, region, settlement })]);
  },
});
