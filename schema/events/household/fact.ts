import { field } from '@jiuzhu/event-log';
import { z } from 'zod';

/** What a household earns, must spend or owns, as of a day. */
export const fact = z.object({
  id: field.id('fact'),
  /** whose it is; absent: the household's as a whole */
  personId: field.id('person').optional(),
  kind: field.code(['income', 'spending', 'property']),
  item: field.code([
    ...(['wage', 'operating', 'property', 'transfer'] as const),
    ...(['medical', 'education', 'rehabilitation', 'work-cost', 'support-paid', 'housing'] as const),
    ...(['deposit', 'securities', 'insurance', 'online-finance', 'vehicle', 'home', 'business', 'machinery'] as const),
  ]),
  /** of a transfer: what it is, where the law may leave it out of the income */
  sort: field
    .openCode([
      ...(['preferential-pension', 'family-planning-award', 'scholarship', 'good-samaritan-award'] as const),
      ...(['social-assistance', 'basic-pension', 'social-insurance', 'old-age-allowance'] as const),
    ])
    .optional(),
  /** never negative: a loss is declared as nothing */
  amount: field.fen(),
  /** how many months an income or a spending covers: 1 to 12 */
  months: field.count().optional(),
  /** how many vehicles, homes, businesses or machines */
  count: field.count().optional(),
  /** of homes, in square decimetres */
  area: field.count().optional(),
  asOf: field.day(),
  source: field.code(['declared', 'verified', 'corrected']),
  /** SHA-256 of each piece of evidence */
  evidence: z.array(field.hash()),
});

export type Fact = z.output<typeof fact>;
