import { accept, reject } from '@jiuzhu/kernel';
import { obligorsChanged } from '@jiuzhu/schema/events/household/obligors-changed.ts';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { admissions } from '../adapters/database/households.ts';
import { day, id, newObligor, version } from '../adapters/input-shapes.ts';
import { beganOf, editable, known, possible } from '../domain/editable.ts';
import { recognise } from '../domain/entrant.ts';
import { memberOf } from '../domain/household.ts';
import { oblige } from '../domain/obligor.ts';
import { tellObligors } from '../domain/told.ts';

/** A statutory obligor of a member, who lives elsewhere. Whoever is already known by a number is found, not doubled, wherever they live. */
export const registerObligor = command({
  allow: { role: 'clerk' },
  input: z.object({ household: id('household'), version, on: day, obligor: newObligor }),
  subject: admissions,
  key: ({ household, obligor }) => ({ household, numbers: [obligor.idNumber] }),
  decide: ({ version, on, obligor }, { household, entrant }, ctx) => {
    const { relation, of, ...given } = obligor;
    const stopped =
      editable(household, version, ctx.version()) ??
      known(household, [of], () => ['obligor', 'of']) ??
      possible(on, ctx.today, beganOf(household, [of]));
    if (stopped) return stopped;
    const who = recognise(given, entrant, on, ctx.today, ctx.newId, ['obligor']);
    if (!who.accepted) return who;
    if (memberOf(household, who.person.id)) return reject('ObligorIsMember', { path: ['obligor', 'idNumber'] });
    const after = oblige(household, { person: who.person, relation, of }, on, ctx.newId);
    return accept(after, [obligorsChanged({ householdId: household.id, on, obligors: tellObligors(after) })]);
  },
});
