import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleShelter } from './examples.ts';

/** Somebody is still at a station when their stay is over, nobody has asked after somebody who went home, or whoever was refused was not told so in writing. */
export const shelterOverdue = event(
  'temporary.shelter-overdue.v1',
  z.object({
    caseId: field.id('shelter-case'),
    region: field.region(),
    what: field.openCode(['stay', 'follow-up', 'notice']),
    dueOn: field.day(),
  }),
  {
    example: {
      ...{ caseId: exampleShelter, region: '990000001' },
      ...{ what: 'stay', dueOn: day('2026-03-12') },
    },
  },
);
