import { event, field } from '@jiuzhu/event-log';
import { fen } from '@jiuzhu/kernel';
import { z } from 'zod';
import { example, ofMonth } from './price-linkage.ts';

const word = /^[a-z][a-z-]{0,31}$/;

/** Prices have risen so far that a temporary subsidy is paid for a month (价格临时补贴): how much for each person, and of which groups. */
export const priceLinkageStarted = event(
  'standards.price-linkage-started.v1',
  ofMonth.extend({
    /** the index that it is paid by, and its rise in 1/10000 */
    by: field.code(word),
    rise: field.count(),
    urban: field.fen(),
    rural: field.fen(),
    groups: z.array(field.code(word)),
    standardsHash: field.hash(),
  }),
  {
    example: {
      ...example,
      by: 'cpi',
      rise: 330,
      urban: fen(7_500),
      rural: fen(5_000),
      groups: ['subsistence', 'orphan'],
      standardsHash: 'ab'.repeat(32),
    },
  },
);
