import { expect, it } from 'vitest';
import { hashesOf, textOf } from './document.ts';

const letter = { title: '告知书', sections: [{ heading: '决定', lines: ['同意。', '每月 1.00 元。'] }] };

it('is one text: title, headings, lines', () => {
  expect(textOf(letter)).toBe('告知书\n\n决定\n同意。\n每月 1.00 元。\n');
});

it('is known again by its hashes, and by them alone it is told from one that differs in a sign', () => {
  // GB/T 32905, example 1
  expect(hashesOf('abc').sm3).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  expect(hashesOf('abc').sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(hashesOf(textOf(letter))).toEqual(hashesOf(textOf({ ...letter })));
  expect(hashesOf(textOf(letter))).not.toEqual(hashesOf(textOf({ ...letter, title: '通知书' })));
});
