import { addDays, addMonths, day } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import type { TermLaw } from '../law/education-law.ts';

export const terms = ['autumn', 'spring'] as const;
export type Term = (typeof terms)[number];

/** A school year by the calendar year in which it begins: the spring term of 2026 runs in 2027. */
export const beginOf = (schoolYear: number, term: Term, { termMonth, termDay }: TermLaw): Day => {
  const january = day(`${String(term === 'autumn' ? schoolYear : schoolYear + 1)}-01-01`);
  return addDays(addMonths(january, termMonth[term] - 1), termDay[term] - 1);
};

/** A term lasts until the next one begins. */
export const endOf = (schoolYear: number, term: Term, law: TermLaw): Day =>
  addDays(term === 'autumn' ? beginOf(schoolYear, 'spring', law) : beginOf(schoolYear + 1, 'autumn', law), -1);

/** What is left of a school year from a term on. */
export const termsFrom = (from: Term): readonly Term[] => terms.slice(terms.indexOf(from));
