import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold } from './examples.ts';

/** A household is recognised as one of the margin (低保边缘) or of rigid spending (刚性支出困难): no aid of its own, and the way to that of others. */
export const householdRecognised = event(
  'subsistence.household-recognised.v1',
  z.object({
    caseId: field.id('subsistence-case'),
    householdId: field.id('household'),
    class: field.openCode(['margin', 'rigid']),
    from: field.day(),
    /** its last day */
    until: field.day(),
  }),
  { example: { caseId: exampleCase, householdId: exampleHousehold, class: 'margin', from: day('2026-04-10'), until: day('2027-04-09') } },
);
