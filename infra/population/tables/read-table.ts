import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const provenance = ['source', 'year', 'status'] as const;
const statuses = ['verified', 'assumed'];

/** One line of a table. A column that is not there, or not a number where one is asked for, is a fault that names table and line. */
export type Row = { readonly text: (column: string) => string; readonly number: (column: string) => number };

/**
 * The lines of `<name>.csv`, each of which says where it comes from, of which year it is, and whether that was verified. Cells hold no commas, so
 * that splitting is all the reading there is.
 */
export const readTable = (name: string): readonly Row[] => parseTable(name, readFileSync(join(import.meta.dirname, `${name}.csv`), 'utf8'));

export const parseTable = (name: string, text: string): readonly Row[] => {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const columns = head.split(',');
  const lacking = provenance.filter((column) => !columns.includes(column));
  if (lacking.length > 0) throw new RangeError(`${name}.csv has no column ${lacking.join(', ')}`);
  return lines.map((line, at) => readRow(`${name}.csv, line ${at + 2}`, columns, line.split(',')));
};

const readRow = (where: string, columns: readonly string[], cells: readonly string[]): Row => {
  if (cells.length !== columns.length) throw new RangeError(`${where}: ${cells.length} cells for ${columns.length} columns`);
  const text = (column: string): string => {
    const cell = cells[columns.indexOf(column)];
    if (cell === undefined) throw new RangeError(`${where}: there is no column ${column}`);
    return cell;
  };
  const number = (column: string): number => {
    const value = Number(text(column));
    if (text(column) === '' || !Number.isFinite(value)) throw new RangeError(`${where}: ${column} is not a number`);
    return value;
  };
  if (!statuses.includes(text('status'))) throw new RangeError(`${where}: the status is none of ${statuses.join(', ')}`);
  if (text('source') === '' || !/^\d{4}$/.test(text('year'))) throw new RangeError(`${where}: source or year is missing`);
  return { text, number };
};
