import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';

/** Nobody may be asked any more by this authorisation; what was reported before stays. */
export const authorisationWithdrawn = event(
  'verification.authorisation-withdrawn.v1',
  z.object({ householdId: field.id('household'), authorisationId: field.id('authorisation'), on: field.day() }),
  {
    example: {
      householdId: '00000000-0000-8000-8000-000000000001',
      authorisationId: '00000000-0000-8000-8000-000000000031',
      on: day('2026-06-01'),
    },
  },
);
