import { day } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { answered, inquired, type Inquiry, isAsked, isAskedInVain, isFound } from './inquiry.ts';

const nobody = { inquiries: [] as readonly Inquiry[] };
const [asked, told] = [day('2026-03-02'), day('2026-03-05')];

it('what is asked is open until it is answered, once, and asked anew it is another question', () => {
  const open = inquired(nobody, asked);
  expect([isAsked(nobody), isAsked(open)]).toEqual([false, true]);
  const known = answered(open, { answeredOn: told, outcome: 'nobody' });
  expect(known.inquiries).toEqual([{ askedOn: asked, answeredOn: told, outcome: 'nobody' }]);
  expect(answered(known, { answeredOn: told, outcome: 'found' })).toBe(known);
  expect(inquired(known, told).inquiries).toHaveLength(2);
});

it.each([
  ['found', true, false],
  ['nobody', false, true],
  ['gave-up', false, true],
] as const)(
  'what is open says nothing yet; of what is answered %s it is known where they belong: %s, or it was asked in vain: %s',
  (outcome, found, inVain) => {
    const open = inquired(nobody, asked);
    expect([isFound(open), isAskedInVain(open)]).toEqual([false, false]);
    const it = answered(open, { answeredOn: told, outcome });
    expect([isFound(it), isAskedInVain(it)]).toEqual([found, inVain]);
  },
);
