import { expect, it } from 'vitest';
import { encode } from './codec.ts';
import { checkSize, DATA_LIMIT, EventTooLarge } from './data-limit.ts';

const head = { id: 'i', owner: 'o', type: 'o.told.v1', stream: 's', version: 1, at: '', correlationId: 'c' };

it('counts bytes as they are on the wire, not characters, and quotes none of them', () => {
  const fits = JSON.stringify('救'.repeat(21_844) + 'ab');
  expect(encode(head, fits).value).toHaveLength(DATA_LIMIT);
  expect(() => checkSize('o.told.v1', fits)).not.toThrow();
  const over = JSON.stringify('救'.repeat(21_845));
  expect(() => checkSize('o.told.v1', over)).toThrow(EventTooLarge);
  expect(() => checkSize('o.told.v1', over)).toThrow(/^o\.told\.v1: 65537 bytes of data, and an event has room for 65536$/);
});
