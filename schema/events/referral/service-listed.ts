import { event, field } from '@jiuzhu/event-log';
import { day, regionCode } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleService } from './examples.ts';
import { need } from './needs.ts';

/** What an entry of the directory of services offers from now on: told when it is written and with every change. */
export const serviceListed = event(
  'referral.service-listed.v1',
  z.object({
    serviceId: field.id('service'),
    region: field.region(),
    agency: field.code(/^[a-z][a-z0-9-]{1,40}$/),
    kind: field.openCode(['government', 'social-organisation', 'volunteers']),
    needs: z.array(need()),
    /** how many it has in hand at most, at one time */
    capacity: field.count(),
    accepting: field.flag(),
    from: field.day(),
    until: field.day().optional(),
  }),
  {
    example: {
      ...{ serviceId: exampleService, region: regionCode('990000'), agency: 'union-990000', kind: 'social-organisation' },
      ...{ needs: ['schooling', 'sudden-hardship'], capacity: 20, accepting: true, from: day('2026-04-01') },
    },
  },
);
