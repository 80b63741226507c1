import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { purposes } from './purpose.ts';

/** The agencies are being asked about a household; or a programme asked for what is under way already. */
export const requestBegun = event(
  'verification.request-begun.v1',
  z.object({ householdId: field.id('household'), requestId: field.id('request'), purpose: field.code(purposes), on: field.day() }),
  {
    example: {
      householdId: '00000000-0000-8000-8000-000000000001',
      requestId: '00000000-0000-8000-8000-000000000061',
      purpose: 'social-assistance',
      on: day('2026-03-06'),
    },
  },
);
