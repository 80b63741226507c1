import { countedItems, excludableItems, financialItems, incomeItems, spendingItems } from '../household/facts.ts';
import type { FactItem } from '../household/facts.ts';

/**
 * Every item has a place in the account of a household: a number, income first, then spending, then what is owned in money and by count. So a
 * household is added up without a look into any table.
 */
const items: readonly FactItem[] = [...incomeItems, ...excludableItems, ...spendingItems, ...financialItems, ...countedItems];

export const placeOf = Object.fromEntries(items.map((item, place) => [item, place])) as Readonly<Record<FactItem, number>>;
export const places = items.length;

export const firstSpending = placeOf[spendingItems[0]];
export const firstFinancial = placeOf[financialItems[0]];
export const firstCounted = placeOf[countedItems[0]];

/** A set of places, as bits. */
export const setOf = (of: readonly FactItem[]): number => of.reduce((set, item) => set | (1 << placeOf[item]), 0);
export const isIn = (set: number, place: number): boolean => (set & (1 << place)) !== 0;
export const placesIn = (set: number): readonly number[] => items.flatMap((_, place) => (isIn(set, place) ? [place] : []));
