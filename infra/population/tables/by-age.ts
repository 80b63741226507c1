import type { Row } from './read-table.ts';

export const oldest = 120;

/** A figure for every age from rows that say from which to which age they hold; where none does, nothing. */
export const byAge = (rows: readonly Row[], column: string): Float64Array => {
  const figures = new Float64Array(oldest + 1);
  for (const row of rows) figures.fill(row.number(column), row.number('from'), row.number('to') + 1);
  return figures;
};

export const atAge = (figures: Float64Array, age: number): number => figures[age] ?? 0;
