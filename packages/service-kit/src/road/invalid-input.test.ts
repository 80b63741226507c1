import { expect, it } from 'vitest';
import { z } from 'zod';
import { BadArguments, parseInput, parseShape } from './invalid-input.ts';

const shape = z.object({ rows: z.array(z.object({ text: z.string() })) });
const idempotencyKey = 'a-key-of-a-test';
const rows = (text: string) => ({ rows: [{ text: 'kept' }, { text }] });
const unkeepable = { problem: 'InvalidInput', path: ['rows', '1', 'text'], message: '含有不能保存的字符' };

it.each([
  ['half of a character', 'a\ud800b'],
  ['the character 0', 'a\0b'],
])('a text with %s, which no table can hold, is named by its path and is no fault', (_, text) => {
  expect(parseInput(shape, { idempotencyKey, ...rows(text) })).toEqual(unkeepable);
  expect(() => parseShape(shape, rows(text))).toThrow(BadArguments);
});

it('every other text is kept as it came, a character of two halves too', () => {
  const input = rows('𠮷野家\n');
  expect(parseInput(shape, { idempotencyKey, ...input })).toEqual({ key: idempotencyKey, input });
});
