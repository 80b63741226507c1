import { day } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { answered, inquired, type Inquiry, isAsked } from './inquiry.ts';

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
