import { readFileSync } from 'node:fs';
import { resolve as standardsFor, StandardsInvalid } from '@jiuzhu/policy';
import type { StandardBook } from '@jiuzhu/policy';
import { readCaseFile } from './case-file.ts';
import type { CaseFile, WorkedCase } from './case-file.ts';
import { differences } from './differences.ts';
import { ownStandards } from './own-standards.ts';
import type { Programme, Tried } from './programme.ts';
import { programmes } from './programmes.ts';

/** One case that was run, or one reason why a file could not be: no difference, and it has passed. */
export type Result = { readonly name: string; readonly differences: readonly string[]; readonly trials?: readonly Tried[] };

export const runFile = async (path: string): Promise<readonly Result[]> => {
  const source = textOf(path);
  if (source === undefined) return [{ name: path, differences: ['there is no such file, or it cannot be read'] }];
  const read = readCaseFile(source);
  if ('faults' in read) return [{ name: path, differences: read.faults }];
  const { file } = read;
  const programme = await programmes[file.programme]?.();
  if (!programme) {
    return [{ name: path, differences: [`programme ${file.programme} is not known; known are ${Object.keys(programmes).join(', ')}`] }];
  }
  const bookFor = booksOf(programme, file);
  return file.cases.map((it) => ({ name: it.name, ...runCase(programme, file, it, bookFor) }));
};

type BookFor = (it: WorkedCase) => StandardBook;

/** Read once for all cases of a file that have the same standards in the same place: most have the file's. */
const booksOf = (programme: Programme, file: CaseFile): BookFor => {
  const books = new Map<string, StandardBook>();
  return (it) => {
    const region = it.region ?? file.region;
    const key = JSON.stringify([region, it.standards]);
    const book = books.get(key) ?? ownStandards(programme.law, region, file.base, file.standards, it.standards);
    books.set(key, book);
    return book;
  };
};

const textOf = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
};

const runCase = (programme: Programme, file: CaseFile, it: WorkedCase, bookFor: BookFor): Omit<Result, 'name'> => {
  const [region, day] = [it.region ?? file.region, it.day ?? file.day];
  try {
    const standards = standardsFor(bookFor(it), programme.law, region, day);
    if (standards.kind === 'missing')
      return { differences: [`no standard ${standards.parameter} for ${standards.region} on ${standards.day}`] };
    const ran = programme.run(it.given, { region, day }, standards.standards as never);
    if (!ran.ok) return { differences: ran.faults };
    const found = Object.keys(it.expect).length === 0 ? ['expects nothing'] : differences(it.expect, ran.outcome);
    return { differences: found, trials: ran.trials };
  } catch (fault) {
    if (fault instanceof StandardsInvalid)
      return {
        differences: fault.faults.map(({ file, path, message }) => `standards: ${file}${path === '' ? '' : ` ${path}`} ${message}`),
      };
    throw fault;
  }
};
