import { expect, it } from 'vitest';
import { aLaw } from '../../testing/standards.ts';
import { beginOf, endOf, termsFrom } from './term.ts';

it('the spring term of a school year runs in the year after, and a term lasts until the next one begins', () => {
  const law = aLaw();
  expect([beginOf(2026, 'autumn', law), endOf(2026, 'autumn', law)]).toEqual(['2026-09-01', '2027-02-28']);
  expect([beginOf(2026, 'spring', law), endOf(2026, 'spring', law)]).toEqual(['2027-03-01', '2027-08-31']);
});

it('a leap year has its day, and a term begins where the place says', () => {
  expect(endOf(2027, 'autumn', aLaw())).toBe('2028-02-29');
  const late = aLaw({ 'education.term.month': { autumn: 9, spring: 2 }, 'education.term.day': { autumn: 1, spring: 24 } });
  expect([beginOf(2026, 'spring', late), endOf(2026, 'autumn', late)]).toEqual(['2027-02-24', '2027-02-23']);
});

it('what is left of a school year is both terms, or the spring alone', () => {
  expect([termsFrom('autumn'), termsFrom('spring')]).toEqual([['autumn', 'spring'], ['spring']]);
});
