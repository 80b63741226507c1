import { day } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aPersonId } from '../../testing/builders.ts';
import { classOf, unrecognised } from './class.ts';
import { became, recognised, recognisedAlone } from './recognised.ts';

const on = day('2026-03-02');
const [one, other] = [aPersonId(1), aPersonId(2)];

it('a household is of its class until the last day of it, and the day after of none', () => {
  const margin = became(unrecognised, 'margin', on);
  expect(classOf(margin, [one], on)).toBe('margin');
  expect(classOf(margin, [one], day('2026-03-03'))).toBe('other');
});

it('somebody who is recognised by name is of that class alone, and with others only where all of them are', () => {
  const it = recognisedAlone(recognised(unrecognised, 'dibao'), one, 'tekun');
  expect([classOf(it, [one], on), classOf(it, [other], on), classOf(it, [one, other], on)]).toEqual(['tekun', 'dibao', 'dibao']);
});

it('who had the allowance alone has it as long as the household is of the margin by that, and nobody has anything once it is of no class', () => {
  const alone = became(recognisedAlone(became(unrecognised, 'margin'), one, 'dibao'), 'single-person');
  expect([classOf(alone, [one], on), classOf(alone, [other], on)]).toEqual(['dibao', 'margin']);
  expect(classOf(became(alone, 'none'), [one], on)).toBe('other');
  expect(classOf(became(alone, 'what-nobody-knows'), [one], on)).toBe('other');
});
