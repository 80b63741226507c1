import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { calendarDay, codes, idOf, optional, place, sha256 } from '../adapters/input-shapes.ts';
import { shelterDoors } from '../adapters/database/shelter-cases.ts';
import { wasLeftAlone } from '../domain/shelter/escort.ts';
import { ages, finders, guidances } from '../domain/shelter/shelter-case.ts';
import type { ShelterId } from '../domain/shelter/shelter-case.ts';

/** 登记: somebody came to the station, known or not. Officers who found somebody who is old, young, disabled or cannot walk bring them, and do not only tell them. */
export const receiveStray = command({
  allow: { role: 'clerk' },
  input: z
    .object({
      ...{ region: place, household: optional(idOf('household')), person: optional(idOf('person')), sampleHash: optional(sha256) },
      ...{ foundBy: codes(finders), guided: codes(guidances), foundOn: calendarDay },
      ...{ age: codes(ages), disabled: z.boolean(), immobile: z.boolean() },
    })
    .refine(({ household, person }) => (household === undefined) === (person === undefined), {
      ...{ message: '家庭和人员应当同时填写或者都不填写', path: ['person'] },
    }),
  subject: shelterDoors,
  key: ({ region, household }) => ({ place: region, household }),
  decide: ({ person, household: of, sampleHash, foundBy, guided, foundOn, ...traits }, { place, household }, { actor, newId, today }) => {
    if (foundOn > today) return reject('DayInFuture', { path: ['foundOn'] });
    if (person && !household?.members.includes(person)) return reject('MemberUnknown', { path: ['person'] });
    const arrival = { foundBy, guided, foundOn };
    if (wasLeftAlone(traits, arrival)) return reject('MustBeEscorted', { path: ['guided'] });
    const id = `shelter-case/${newId('shelter-case')}` as ShelterId;
    return accept({
      ...{ id, region: place, opened: { on: today, by: actor.id }, arrival, traits },
      ...(person && of ? { person: { personId: person, householdId: of } } : {}),
      ...(sampleHash ? { sampleHash } : {}),
      ...{ notices: [], extensions: [], inquiries: [], visits: [], told: [], version: 0 },
    });
  },
});
