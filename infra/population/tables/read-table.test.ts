import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookUp } from './look-up.ts';
import { parseTable, readTable } from './read-table.ts';

const tables = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.csv'))
  .map((file) => basename(file, '.csv'));

it.each(tables)('says of every line of %s where it comes from, of which year it is, and whether that was verified', (name) => {
  const rows = readTable(name);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row.text('source')).not.toBe('');
    expect(row.text('year')).toMatch(/^(19|20)\d{2}$/);
    expect(['verified', 'assumed']).toContain(row.text('status'));
  }
});

describe('a table', () => {
  it.each([
    ['has no column that says where it comes from', 'a\n1', 'no column source, year, status'],
    ['has a line that is too short', 'a,source,year,status\n1,x,2020', 'line 2: 3 cells for 4 columns'],
    ['has a status that nobody knows', 'a,source,year,status\n1,x,2020,sure', 'line 2: the status'],
    ['has a line without a source', 'a,source,year,status\n1,,2020,assumed', 'line 2: source or year'],
  ])('that %s is a fault', (_what, text, message) => {
    expect(() => parseTable('some', text)).toThrow(message);
  });

  it('that has a word where a number is asked for, or lacks the column, is a fault', () => {
    const [row] = parseTable('some', 'a,source,year,status\nmany,x,2020,assumed');
    expect(() => row?.number('a')).toThrow('line 2: a is not a number');
    expect(() => row?.text('b')).toThrow('line 2: there is no column b');
  });
});

it('is asked for one line by what its columns say, and says so when there is none', () => {
  const lineOf = lookUp('spending');
  expect(lineOf({ item: 'medical', who: 'elder' }).text('item')).toBe('medical');
  expect(() => lineOf({ item: 'medical', who: 'nobody' })).toThrow('spending.csv says nothing of medical, nobody');
});
