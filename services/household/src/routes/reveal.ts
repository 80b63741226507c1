import { isAllowed, reaches, route } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { revealed } from '../adapters/database/identities.ts';
import { id } from '../adapters/input-shapes.ts';
import { opening } from '../domain/who-may.ts';

/**
 * Names and numbers of persons, in clear, for a purpose that the caller signed and its role allows. Persons outside the caller's region, and
 * those who are not there, are absent alike.
 */
export const reveal = route({
  allow: { role: opening.flatMap(({ role }) => role) },
  input: z.object({
    persons: z.array(id('person')).max(500),
    fields: z.array(z.enum(['name', 'id-number'])).min(1),
    purpose: z.enum(opening.map(({ purpose }) => purpose)),
  }),
  answer: async (tx, { purpose, ...question }, actor) => {
    const opens = actor.purpose === purpose && opening.some((allow) => isAllowed(allow, actor));
    return revealed(tx, question, (region) => opens && reaches(actor, region));
  },
  names: ({ fields }, answer) => ({ persons: Object.keys(answer), fields }),
});
