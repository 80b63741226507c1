import { day } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aPersonId } from '../../testing/builders.ts';
import { became, classOf, recognisedAlone, unrecognised } from './class.ts';

const on = day('2026-03-02');
const [one, other] = [aPersonId(1), aPersonId(2)];

it('who had the allowance alone has it as long as the household is of the margin by that, and nobody has anything once it is of no class', () => {
  const alone = became(recognisedAlone(became(unrecognised, 'margin'), one, 'dibao'), 'single-person');
  expect([classOf(alone, [one], on), classOf(alone, [other], on)]).toEqual(['dibao', 'margin']);
  expect(classOf(became(alone, 'none'), [one], on)).toBe('other');
  expect(classOf(became(alone, 'what-nobody-knows'), [one], on)).toBe('other');
});
