import { addDays, addMonths, day, type Day } from '@jiuzhu/kernel';
import { type Law, months } from '@jiuzhu/policy';

/** A place whose own document says so has its catalogue published by the end of this month of each year: 4 is the end of April (每年4月底前). */
export const catalogueLaw = { dueMonth: months('catalogue.due', { inherit: 'none' }) } satisfies Law;

/** The last day on which the catalogue of a year is in time. */
export const dueDay = (year: number, dueMonth: number): Day => addDays(addMonths(day(`${String(year)}-01-01`), dueMonth), -1);

/** The day itself is in time. */
export const isLate = (dueOn: Day, publishedOn: Day | undefined, today: Day): boolean => publishedOn === undefined && today > dueOn;
