import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { idOf, shelterId, version } from '../adapters/input-shapes.ts';
import { shelterCases } from '../adapters/database/shelter-cases.ts';
import { identified } from '../domain/shelter/stay.ts';

/** Somebody is known now: a member of a household, which keeps the name. */
export const identifyStray = command({
  allow: { role: 'clerk' },
  input: z.object({ case: shelterId, version, household: idOf('household'), person: idOf('person') }),
  subject: shelterCases,
  key: ({ case: id, household }) => ({ id, household }),
  decide: ({ version, household: householdId, person: personId }, { case: it, household }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    if (it.person) return reject('IdentityKnown');
    if (!household?.members.includes(personId)) return reject('MemberUnknown', { path: ['person'] });
    return accept(identified(it, { personId, householdId }));
  },
});
