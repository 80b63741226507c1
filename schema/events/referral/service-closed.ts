import { event, field } from '@jiuzhu/event-log';
import { day, regionCode } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleService } from './examples.ts';

/** A service of the directory takes nobody any more. */
export const serviceClosed = event(
  'referral.service-closed.v1',
  z.object({ serviceId: field.id('service'), region: field.region(), agency: field.code(/^[a-z][a-z0-9-]{1,40}$/), on: field.day() }),
  { example: { serviceId: exampleService, region: regionCode('990000'), agency: 'union-990000', on: day('2027-03-31') } },
);
