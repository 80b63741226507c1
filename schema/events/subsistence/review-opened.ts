import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleHousehold } from './examples.ts';

/** What a household is given is looked at again: its period is over, or something has changed; told once more for a further cause. */
export const reviewOpened = event(
  'subsistence.review-opened.v1',
  z.object({
    householdId: field.id('household'),
    openedOn: field.day(),
    causes: z.array(
      field.openCode(['periodic', 'told', 'death', 'birth', 'members', 'moved', 'standards', 'ending', 'verification', 'contact']),
    ),
    /** by when it must be decided, where the law names a day */
    dueOn: field.day().optional(),
  }),
  { example: { householdId: exampleHousehold, openedOn: day('2026-10-10'), causes: ['death'], dueOn: day('2027-01-03') } },
);
