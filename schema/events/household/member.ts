import { field } from '@jiuzhu/event-log';
import { z } from 'zod';

/** Who lives in a household, as other services may know it: what the rules weigh, and an id instead of a person. */
export const member = z.object({
  personId: field.id('person'),
  relation: field.code(['head', 'spouse', 'child', 'parent', 'sibling', 'grandparent', 'grandchild', 'other']),
  born: field.day(),
  labour: field.code(['full', 'partial', 'none']).optional(),
  disability: z
    .object({
      kind: field.code(['sight', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'multiple']),
      /** 1, the severest, to 4 */
      grade: field.count(),
    })
    .optional(),
  /** away from the household, for what reason and since when */
  absence: z.object({ reason: field.openCode(['clergy', 'prison', 'detox', 'missing', 'conscript']), since: field.day() }).optional(),
  /** of the country or of a town, wherever the household lives; absent: nobody has asked */
  ties: z.array(field.openCode(['contracted-land', 'collective-income', 'relocated-to-town'])).optional(),
  majorIllness: field.flag(),
  student: field.flag(),
  employed: field.flag(),
});

export type Member = z.output<typeof member>;
