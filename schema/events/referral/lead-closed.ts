import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleLead } from './examples.ts';

/** Nothing more is told of a lead, to whoever told of it or to anybody. Why, nobody is told. */
export const leadClosed = event(
  'referral.lead-closed.v1',
  z.object({ leadId: field.id('lead'), region: field.region(), on: field.day() }),
  { example: { leadId: exampleLead, region: '990000001001', on: day('2026-05-06') } },
);
