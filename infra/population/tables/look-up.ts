import { readTable } from './read-table.ts';
import type { Row } from './read-table.ts';

/** Asks a table for the line in which these columns say this. That there is none is a fault. */
export const lookUp = (name: string): ((saying: Readonly<Record<string, string>>) => Row) => {
  const rows = readTable(name);
  return (saying) => {
    const row = rows.find((it) => Object.entries(saying).every(([column, value]) => it.text(column) === value));
    if (!row) throw new RangeError(`${name}.csv says nothing of ${Object.values(saying).join(', ')}`);
    return row;
  };
};
