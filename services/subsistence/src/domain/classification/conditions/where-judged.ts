import type { EntitlementLaw } from '../../law/law.ts';
import type { DayNumber } from '../brief.ts';
import type { Settlement } from './settlement.ts';

/** By what a condition is laid out: the standards, town or country, and the day, so that one whose rule changes from a day can say both. */
export type WhereJudged = { readonly law: EntitlementLaw; readonly settlement: Settlement; readonly day: DayNumber };
