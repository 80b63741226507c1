import type { Day, Id } from '@jiuzhu/kernel';
import type { IncomeItem, PropertyItem, SpendingItem } from '../household.ts';

export type Kind = 'income' | 'spending' | 'property';
export type Item = IncomeItem | SpendingItem | PropertyItem;
/** `amount` in fen of the whole period; `count` of things; `area` of homes in square decimetres. */
export type Quantity = { readonly amount: number; readonly count?: number; readonly area?: number };

/** One thing that is so, beside what the household says of it. */
export type Statement = {
  readonly id: Id<'fact'>;
  /** whose it is; absent: the household's as a whole */
  readonly personId?: Id<'person'>;
  readonly kind: Kind;
  readonly item: Item;
  /** what is so: a loss is less than nothing; none where something is declared that is not there */
  readonly truth: Quantity;
  /** what the household says; undefined: it says nothing */
  readonly declared: Quantity | undefined;
  /** how many months an income or a spending covers */
  readonly months?: number;
  readonly asOf: Day;
};
