import { describe, expect, it } from 'vitest';
import { population } from '../population.ts';
import { columnsOf, documentNames } from './columns.ts';
import { copyCell, copyRows } from './copy-rows.ts';

const people = population({ seed: 42, mode: 'stress' });
const lines = (from: number, to: number, documents: boolean): readonly string[] =>
  [...copyRows(people, from, to, { documents })].join('').split('\n').slice(0, -1);

describe('the rows for a COPY', () => {
  it.each([true, false])('have one cell for each column (with documents: %s)', (documents) => {
    const names = columnsOf(documents).map(({ name }) => name);
    for (const line of lines(0, 200, documents)) expect(line.split('\t').length).toBe(names.length);
    expect(names.includes(documentNames[0])).toBe(documents);
    expect(new Set(names).size).toBe(names.length);
  });

  it('come in pieces that one after the other are the whole, and of which none is large', () => {
    const pieces = [...copyRows(people, 0, 2_000, { documents: true })];
    expect(pieces.length).toBeGreaterThan(10);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(200_000);
    expect(pieces.join('')).toBe(`${[...lines(0, 700, true), ...lines(700, 2_000, true)].join('\n')}\n`);
  });

  it.each([
    [undefined, '\\N'],
    ['a\tb\nc\\d\re', 'a\\tb\\nc\\\\d\\re'],
    [-5, '-5'],
    [true, 'true'],
    ['', ''],
  ])('writes %j so that PostgreSQL reads the same', (cell, text) => {
    expect(copyCell(cell)).toBe(text);
  });
});
