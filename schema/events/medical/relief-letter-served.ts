import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleProvider, exampleRelief } from './examples.ts';

/** The letter of the decision on an emergency has come to the hospital: from that day appeals run. Nothing of whom it treated. */
export const reliefLetterServed = event(
  'medical.relief-letter-served.v1',
  z.object({
    reliefId: field.id('emergency-relief'),
    providerId: field.id('provider'),
    servedOn: field.day(),
    /** SHA-256 */
    letterHash: field.hash().optional(),
    /** absent where no document says how long */
    reconsiderUntil: field.day().optional(),
    litigateUntil: field.day().optional(),
  }),
  {
    example: {
      ...{ reliefId: exampleRelief, providerId: exampleProvider, letterHash: '0'.repeat(64) },
      ...{ servedOn: day('2026-04-13'), reconsiderUntil: day('2026-06-12'), litigateUntil: day('2026-10-13') },
    },
  },
);
