import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleHousehold } from './examples.ts';

/** The last day of a recognition has passed, and nobody has judged the household anew: it is recognised as nothing any more. */
export const recognitionLapsed = event(
  'subsistence.recognition-lapsed.v1',
  z.object({
    householdId: field.id('household'),
    class: field.openCode(['margin', 'rigid', 'tekun', 'dibao', 'single-person', 'none']),
    /** its last day */
    until: field.day(),
  }),
  { example: { householdId: exampleHousehold, class: 'rigid', until: day('2027-04-09') } },
);
