import type { Household } from '../household.ts';
import { makeHousehold } from '../make-household.ts';
import { placeOf } from '../population.ts';
import type { Population } from '../population.ts';
import { figureColumns } from './columns.ts';
import { documentsOf } from './documents.ts';

export type CopyOptions = { readonly documents: boolean };

const special = /[\\\t\n\r]/;

/** A cell in PostgreSQL's text format: `\N` for what is not there, and a backslash before what the format reads itself. */
export const copyCell = (cell: string | number | boolean | undefined): string => {
  if (cell === undefined) return '\\N';
  if (typeof cell !== 'string' || !special.test(cell)) return String(cell);
  return cell.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
};

/** One household as one line, in the order of `columnsOf`. */
const copyRow = (population: Population, household: Household, { documents }: CopyOptions): string => {
  let line = '';
  for (const { of } of figureColumns) line += `${line === '' ? '' : '\t'}${copyCell(of(household))}`;
  return `${[line, ...(documents ? documentsOf(population, household).map((it) => copyCell(JSON.stringify(it))) : [])].join('\t')}\n`;
};

const chunkSize = 65_536;

/** The lines of the households from this number up to, and without, that one, in pieces of about 64 KiB: what a COPY is fed with, one after the other. */
export function* copyRows(population: Population, from: number, to: number, options: CopyOptions): Generator<string, void, undefined> {
  let chunk = '';
  for (let index = from; index < to; index += 1) {
    chunk += copyRow(population, makeHousehold(population, placeOf(population, index)), options);
    if (chunk.length < chunkSize) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
