import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleShelter } from './examples.ts';

/** 生活无着的流浪乞讨人员救助: where it stands with somebody who came to a station. Who they are is nobody's but the station's. */
export const shelterMoved = event(
  'temporary.shelter-moved.v1',
  z.object({
    caseId: field.id('shelter-case'),
    /** of the station */
    region: field.region(),
    status: field.openCode(['received', 'admitted', 'refused', 'returned', 'closed']),
    on: field.day(),
    /** of whoever is let in: at which station, and whether it had no bed left */
    station: field.id('shelter-station').optional(),
    full: field.flag().optional(),
    /** where they went: whoever is responsible there asks after them */
    to: field.region().optional(),
    /** by when they leave, are asked after, or are told in writing that they were refused */
    dueOn: field.day().optional(),
  }),
  {
    example: {
      ...{ caseId: exampleShelter, region: '990000001', status: 'returned' },
      ...{ on: day('2026-03-10'), to: '990001', dueOn: day('2026-04-09') },
    },
  },
);
