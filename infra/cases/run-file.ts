import { readFileSync } from 'node:fs';
import { resolve as standardsFor, StandardsInvalid } from '@jiuzhu/policy';
import { readCaseFile } from './case-file.ts';
import type { CaseFile, WorkedCase } from './case-file.ts';
import { differences } from './differences.ts';
import { ownStandards } from './own-standards.ts';
import type { Programme } from './programme.ts';
import { programmes } from './programmes.ts';

/** One case that was run, or one reason why a file could not be: no difference, and it has passed. */
export type Result = { readonly name: string; readonly differences: readonly string[] };

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
  return file.cases.map((it) => ({ name: it.name, differences: runCase(programme, file, it) }));
};

const textOf = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
};

const runCase = (programme: Programme, file: CaseFile, it: WorkedCase): readonly string[] => {
  const [region, day] = [it.region ?? file.region, it.day ?? file.day];
  try {
    const book = ownStandards(programme.law, region, file.base, file.standards, it.standards);
    const found = standardsFor(book, programme.law, region, day);
    if (found.kind === 'missing') return [`no standard ${found.parameter} for ${found.region} on ${found.day}`];
    const ran = programme.run(it.given, { region, day }, found.standards as never);
    if (!ran.ok) return ran.faults;
    return Object.keys(it.expect).length === 0 ? ['expects nothing'] : differences(it.expect, ran.outcome);
  } catch (fault) {
    if (fault instanceof StandardsInvalid)
      return fault.faults.map(({ file, path, message }) => `standards: ${file}${path === '' ? '' : ` ${path}`} ${message}`);
    throw fault;
  }
};
