import { accept } from '@jiuzhu/kernel';
import { job } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { idOf, optional, purpose } from '../adapters/input-shapes.ts';
import { openRoster, rosterQueue, rosterRoom } from '../adapters/database/rosters.ts';
import { rosterPlaces } from '../adapters/database/roster-places.ts';
import { tellBegun } from '../adapters/events/tell-begun.ts';
import { takeTurn } from '../domain/roster.ts';
import { queriesOf } from '../effects/query-source.ts';

const input = z
  .object({
    purpose,
    households: optional(
      z
        .array(idOf('household'))
        .min(1)
        .max(10_000)
        .transform((ids) => [...new Set(ids)]),
    ),
    region: optional(z.string().regex(/^\d{2,12}$/, '行政区划代码格式不符')),
  })
  .refine(({ households, region }) => (households === undefined) !== (region === undefined), '名单和辖区应且只应填写其一');

/**
 * Verifies household after household, as a periodic review does with thousands: no more at once than the agencies bear. Each has one turn, by the
 * authorisations of its day, and comes to one request; without an authorisation in force nobody is asked.
 */
export const verifyRoster = job({
  name: 'verifyRoster',
  allow: { role: 'verifier' },
  input,
  begun: openRoster,
  room: (tx, _input, run) => rosterRoom(tx, run),
  decidedOn: 'turn',
  keys: (tx, _input, after, limit, run) => rosterQueue(tx, after, limit, run),
  subject: rosterPlaces,
  decide: (it, before, { today, newId, actor }) => {
    const askedBy = { officer: actor.id, agency: actor.agency };
    const after = takeTurn(before, { purpose: it.purpose, within: actor.region, today, askedBy, newRequest: () => newId('request') });
    if (!after.asked) return accept(after);
    const { request, household } = after.asked;
    return accept(after, [tellBegun(household.id, request, today)], queriesOf(request, household.region));
  },
});
