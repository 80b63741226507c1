import { accept } from '@jiuzhu/kernel';
import { job } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { peopleAfter, sealedPeople } from '../adapters/database/sealed-people.ts';

/** All that is sealed of people comes under the current key, person after person in the order of their ids; stopped half way, it goes on from there. */
export const rotateKeys = job({
  name: 'rotateKeys',
  allow: { role: 'registrar', levels: ['county'] },
  input: z.object({ keyId: z.string().min(1) }),
  begin: async ({ vault }) => ({ keyId: await vault.addKey() }),
  keys: (tx, _input, after, limit) => peopleAfter(tx, after, limit),
  subject: sealedPeople,
  decide: ({ keyId }, person) => (person.keys.every((key) => key === keyId) ? accept(person) : accept({ ...person, keys: [keyId] })),
});
