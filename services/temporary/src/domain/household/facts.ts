import type { Day, Fen } from '@jiuzhu/kernel';

export const incomeItems = ['wage', 'operating', 'property', 'transfer'] as const;
/** Transfers that a region or the state may leave out of the income: 民发〔2021〕57号 Art 13 para 2. */
export const excludableItems = [
  'preferential-pension',
  'family-planning-award',
  'scholarship',
  'good-samaritan-award',
  'social-assistance',
  'basic-pension',
  'social-insurance',
  'old-age-allowance',
] as const;
export const financialItems = ['deposit', 'securities', 'insurance', 'online-finance'] as const;

/** One thing that the household said or an officer found, as household's event told it: a transfer that may be left out by its own name. */
export type HouseholdFact = {
  readonly id: string;
  readonly kind: 'income' | 'spending' | 'property';
  readonly item: string;
  /** of the whole period, of an income */
  readonly amount: Fen;
  /** 1 to 12 */
  readonly months?: number | undefined;
  readonly count?: number | undefined;
};

/** What the agencies know, by item, the whole household together; of income, for twelve months. */
export type Report = {
  readonly reportId: string;
  readonly on: Day;
  /** every source has answered; a source that failed is not a source that found nothing */
  readonly complete: boolean;
  readonly sums: readonly Pick<HouseholdFact, 'kind' | 'item' | 'amount' | 'count'>[];
  readonly validUntil: Day;
  /** of the stream of verification at the event that told it */
  readonly version: number;
};
