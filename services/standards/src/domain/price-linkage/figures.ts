import type { Day, Id, Month, RegionCode } from '@jiuzhu/kernel';

/** Which prices: of all that is consumed, of food, or of what the poor in towns consume. */
export const indices = ['cpi', 'food', 'scpi'] as const;
export type Index = (typeof indices)[number];

/** The rise of each from the same month of the year before, in 1/10000; prices may fall. */
export type Rises = Readonly<Partial<Record<Index, number>>>;

/** What a statistics office has published of one month. It is never edited: a later record corrects it. */
export type Figures = {
  readonly id: Id<'price-index'>;
  readonly region: RegionCode;
  readonly month: Month;
  readonly rises: Rises;
  readonly publishedOn: Day;
  readonly corrects?: Id<'price-index'>;
  /** of the region's stream when it was recorded */
  readonly version: number;
};
