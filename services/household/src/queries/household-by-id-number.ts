import { list } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { holdersOf } from '../adapters/database/lists.ts';
import { residentNumber } from '../adapters/input-shapes.ts';

/** The household of whoever holds a number. A list of one at most: a key must not be a secret, and a number is. */
export const householdByIdNumber = list({
  allow: { role: ['clerk', 'verifier'] },
  input: z.object({ idNumber: residentNumber }),
  page: (tx, { idNumber }, scope) => holdersOf(tx, idNumber, scope),
});
