import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleConsent, exampleHousehold } from './examples.ts';
import { need } from './needs.ts';

/** 知情同意: all of a family let something of them leave the government, for these needs and until a day. Who signed is in no event. */
export const consentGiven = event(
  'referral.consent-given.v1',
  z.object({
    consentId: field.id('consent'),
    householdId: field.id('household'),
    needs: z.array(need()),
    signedOn: field.day(),
    /** the last day */
    validUntil: field.day(),
  }),
  {
    example: {
      ...{ consentId: exampleConsent, householdId: exampleHousehold, needs: ['schooling'] },
      ...{ signedOn: day('2026-04-15'), validUntil: day('2027-04-14') },
    },
  },
);
