import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleHousehold, exampleNotice } from './examples.ts';

/** 一次性告知: a household was told what it is to bring for all that it is being looked at for. Which papers those are, the entries of the catalogue say. */
export const noticeGiven = event(
  'referral.notice-given.v1',
  z.object({
    noticeId: field.id('notice'),
    householdId: field.id('household'),
    policies: z.array(field.id('policy')),
    on: field.day(),
  }),
  {
    example: {
      ...{ noticeId: exampleNotice, householdId: exampleHousehold, on: day('2026-04-15') },
      policies: ['00000000-0000-8000-8000-000000000081'],
    },
  },
);
