import { day } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aPersonId } from '../../testing/builders.ts';
import { became, classOf, lapsed, recognised, recognisedAlone, unrecognised } from './class.ts';

const on = day('2026-03-02');
const [one, other] = [aPersonId(1), aPersonId(2)];
const margin = recognised(unrecognised, 'margin', day('2026-01-01'), day('2026-12-31'));
const changed = (of: string) => ({ class: of, kind: 'review', outcome: 'other-class', on });

it('who had the allowance alone has it as long as the household is of the margin by that, and nobody has anything once it is of no class', () => {
  const alone = became(recognisedAlone(margin, one, 'dibao', day('2026-02-01')), changed('single-person'));
  expect([classOf(alone, [one], on), classOf(alone, [other], on)]).toEqual(['dibao', 'margin']);
  expect(classOf(became(alone, changed('none')), [one], on)).toBe('other');
  expect(classOf(became(alone, changed('what-nobody-knows')), [one], on)).toBe('other');
});

it('who is in extreme difficulty is so when the recognition of the household as one of the margin is over', () => {
  const over = lapsed(recognisedAlone(margin, one, 'tekun', on), day('2026-12-31'));
  expect([one, other].map((it) => classOf(over, [it], day('2027-01-01')))).toEqual(['tekun', 'other']);
});
