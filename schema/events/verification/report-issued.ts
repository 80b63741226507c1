import { event, field } from '@jiuzhu/event-log';
import { day, fen } from '@jiuzhu/kernel';
import { z } from 'zod';
import { difference, sum } from './figures.ts';
import { items } from './items.ts';
import { purposes } from './purpose.ts';

const id = (last: number): string => `00000000-0000-8000-8000-${String(last).padStart(12, '0')}`;

/** What the agencies know of a household's means, beside what it declared. Evidence, never a decision. */
export const reportIssued = event(
  'verification.report-issued.v1',
  z.object({
    householdId: field.id('household'),
    reportId: field.id('report'),
    requestId: field.id('request'),
    /** for which alone it may be used (Order 649 Art 61, 66); absent of what was told before it was: for assistance */
    purpose: field.code(purposes).optional(),
    on: field.day(),
    /** every question was answered; not complete, and what is absent from the sums may exist all the same */
    complete: field.flag(),
    sums: z.array(sum),
    /** the same items, as the household declared them */
    declared: z.array(sum),
    /** only of items that every source asked for has answered */
    differences: z.array(difference),
    doubts: z.array(
      field.openCode([
        'source-failed',
        'member-not-authorised',
        'death-recorded',
        'income-undeclared',
        'property-undeclared',
        'declared-otherwise',
        'authorisation-withdrawn',
        'obligor-not-authorised',
        'obligor-unknown',
        'assisted-already',
        'item-committed',
        'commitment-broken',
      ]),
    ),
    validUntil: field.day(),
    /** what statutory obligors have, who are no members: nothing of it is in the sums above, and the applicant may not learn it */
    obligors: z
      .array(
        z.object({
          personId: field.id('person'),
          /** they have signed; if not, nobody was asked, and nothing is known */
          authorised: field.flag(),
          /** every question about them was answered */
          complete: field.flag(),
          sums: z.array(sum),
        }),
      )
      .optional(),
    /** what stands as a member committed to it, and is checked later: the report is not complete with it */
    committed: z.array(z.object({ personId: field.id('person'), item: field.openCode(items) })).optional(),
    /** the report in whose place this one stands */
    supersedes: field.id('report').optional(),
  }),
  {
    example: {
      householdId: id(1),
      reportId: id(51),
      requestId: id(41),
      on: day('2026-03-05'),
      complete: true,
      sums: [{ kind: 'property', item: 'deposit', amount: fen(1_200_000), count: 1 }],
      declared: [{ kind: 'property', item: 'deposit', amount: fen(1_000_000), count: 1 }],
      differences: [{ item: 'deposit', declared: fen(1_000_000), verified: fen(1_200_000) }],
      doubts: ['property-undeclared'],
      validUntil: day('2027-03-01'),
    },
  },
);
