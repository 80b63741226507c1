import { expect, it } from 'vitest';
import { countable } from './editable.ts';

it('thirty members are a household, and thirty-one, -two or -three are none', () => {
  const declined = { accepted: false, rejected: { problem: 'HouseholdTooLarge', most: 30, path: ['members'] } };
  expect(countable(30, ['members'])).toBeUndefined();
  for (const members of [31, 32, 33]) expect(countable(members, ['members'])).toEqual(declined);
});
