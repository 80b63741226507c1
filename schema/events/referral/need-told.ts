import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleLead } from './examples.ts';
import { need } from './needs.ts';

/** 线索: a partner has told the window of a family in need, which agreed to it until a day. Who it is nobody has written down. */
export const needTold = event(
  'referral.need-told.v1',
  z.object({
    leadId: field.id('lead'),
    need: need(),
    /** the township or village where the family is */
    region: field.region(),
    /** who told */
    agency: field.code(/^[a-z][a-z0-9-]{1,40}$/),
    signedOn: field.day(),
    /** the last day */
    validUntil: field.day(),
    on: field.day(),
  }),
  {
    example: {
      ...{ leadId: exampleLead, need: 'schooling', region: '990000001001', agency: 'union-990000' },
      ...{ signedOn: day('2026-04-14'), validUntil: day('2026-12-31'), on: day('2026-04-15') },
    },
  },
);
