import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { purposes } from './purpose.ts';

/** Every member has signed, or has been signed for, that the agencies may be asked, for one purpose and until a day. */
export const authorisationGiven = event(
  'verification.authorisation-given.v1',
  z.object({
    householdId: field.id('household'),
    authorisationId: field.id('authorisation'),
    purpose: field.code(purposes),
    signedOn: field.day(),
    validUntil: field.day(),
  }),
  {
    example: {
      householdId: '00000000-0000-8000-8000-000000000001',
      authorisationId: '00000000-0000-8000-8000-000000000031',
      purpose: 'social-assistance',
      signedOn: day('2026-03-02'),
      validUntil: day('2027-03-01'),
    },
  },
);
