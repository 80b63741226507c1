import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleConsent, exampleHousehold } from './examples.ts';

/** A family has taken a consent back: what left by it comes back, each ticket telling so by itself. */
export const consentWithdrawn = event(
  'referral.consent-withdrawn.v1',
  z.object({ consentId: field.id('consent'), householdId: field.id('household'), on: field.day() }),
  { example: { consentId: exampleConsent, householdId: exampleHousehold, on: day('2026-06-01') } },
);
