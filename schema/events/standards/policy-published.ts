import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';

/** An entry of a place's catalogue of a year is there for anybody to read: its words are read from the graph. */
export const policyPublished = event(
  'standards.policy-published.v1',
  z.object({
    policyId: field.id('policy'),
    /** left out: the state's, for all places */
    region: field.region().optional(),
    year: field.count(),
    programme: field.code(/^[a-z][a-z-]{0,31}$/),
    from: field.day(),
    to: field.day().optional(),
    /** the one whose place it takes from its first day on */
    supersedes: field.id('policy').optional(),
  }),
  {
    example: {
      ...{ policyId: '00000000-0000-8000-8000-000000000081', region: '990000', year: 2026, programme: 'subsistence' },
      ...{ from: day('2026-01-01'), to: day('2026-12-31'), supersedes: '00000000-0000-8000-8000-000000000080' },
    },
  },
);
