import { expect, it } from 'vitest';
import { expectedIn, sorted } from './expected.ts';

it('reads every code of every line that expects one', () => {
  const found = expectedIn('a.ts', 'const fine = 1;\nconst wrong = x; // expect: TS2304, TS1\n');
  expect(sorted(found)).toEqual(['a.ts:2 TS1', 'a.ts:2 TS2304']);
});
