import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleHousehold } from './examples.ts';

const needs = () => z.array(field.openCode(['hunger', 'illness', 'housing', 'unemployment', 'schooling']));

/** 需求评估: a household was asked about the five needs. What was found is sent by tickets, which are told by themselves. */
export const needsAssessed = event(
  'referral.needs-assessed.v1',
  z.object({
    assessmentId: field.id('needs-assessment'),
    householdId: field.id('household'),
    /** somebody asked, or somebody found it */
    line: field.openCode(['application', 'discovery']),
    found: needs(),
    /** neither found nor excluded: not asked, or nobody could say */
    open: needs(),
    on: field.day(),
  }),
  {
    example: {
      ...{ assessmentId: '00000000-0000-8000-8000-000000000072', householdId: exampleHousehold },
      ...{ line: 'discovery', found: ['illness'], open: ['schooling'], on: day('2026-04-15') },
    },
  },
);
