import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleDelegation, exampleTownship } from './examples.ts';

/** The county takes a delegation back. It still holds on that day, and no longer from the next. */
export const delegationRevoked = event(
  'supervision.delegation-revoked.v1',
  z.object({ delegationId: field.id('delegation'), region: field.region(), on: field.day() }),
  { example: { delegationId: exampleDelegation, region: exampleTownship, on: day('2026-06-30') } },
);
