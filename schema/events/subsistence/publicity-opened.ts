import { event, field } from '@jiuzhu/event-log';
import { day, fen } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold } from './examples.ts';

/**
 * A preliminary opinion, or a decision, is posted in the village or community, and may be objected to through its last day. What may be shown is here, but for the
 * applicant's name, which is nobody's but household's (57号 Art 24).
 */
export const publicityOpened = event(
  'subsistence.publicity-opened.v1',
  z.object({
    caseId: field.id('subsistence-case'),
    householdId: field.id('household'),
    round: field.count(),
    opensOn: field.day(),
    closesOn: field.day(),
    /** what is posted; absent: an opinion */
    of: field.code(['opinion', 'decision']).optional(),
    applicant: field.id('person').optional(),
    /** how many they are */
    members: field.count().optional(),
    /** fen a month, all that would be given */
    amount: field.fen().optional(),
    /** of whose support in extreme difficulty it is said that it ends, or, after an objection, that it does not (43号 Art 26); absent: nobody's */
    support: z.array(z.object({ person: field.id('person'), ends: field.flag() })).optional(),
  }),
  {
    example: {
      ...{ caseId: exampleCase, householdId: exampleHousehold, round: 1 },
      ...{ opensOn: day('2026-03-20'), closesOn: day('2026-03-27') },
      ...{ of: 'opinion', applicant: '00000000-0000-8000-8000-000000000011', members: 3, amount: fen(114_000) },
    },
  },
);
