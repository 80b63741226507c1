import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleLead } from './examples.ts';
import { need } from './needs.ts';

/** 超期: the day by which a window was to answer a lead has passed, and nobody has. Told once. */
export const leadOverdue = event(
  'referral.lead-overdue.v1',
  z.object({
    leadId: field.id('lead'),
    need: need(),
    /** the township or village where the family is */
    region: field.region(),
    dueOn: field.day(),
    /** the day reaches into a year whose holidays were not announced when it was counted */
    provisional: field.flag(),
  }),
  { example: { leadId: exampleLead, need: 'schooling', region: '990000001001', dueOn: day('2026-04-20'), provisional: false } },
);
