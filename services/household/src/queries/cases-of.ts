import { list } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { pagesOfCasesOf } from '../adapters/database/lists.ts';
import { id } from '../adapters/input-shapes.ts';
import { readers } from '../domain/who-may.ts';

/** The cases of a household, of whatever programme, in the order in which they were opened. */
export const casesOf = list({
  allow: readers,
  input: z.object({ household: id('household') }),
  pages: (tx, inputs, scope) =>
    pagesOfCasesOf(
      tx,
      inputs.map(({ household }) => household),
      scope,
    ),
});
