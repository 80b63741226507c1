import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { day } from '@jiuzhu/kernel';
import type { RegionCode } from '@jiuzhu/kernel';
import { readStandards, resolve } from '@jiuzhu/policy';
import { entitlementLaw } from '@jiuzhu/subsistence/law';
import type { EntitlementLaw } from '@jiuzhu/subsistence/law';
import type { Snapshot } from '@jiuzhu/subsistence/snapshot';
import { toldOf } from '../../oracle/households/told.ts';
import { caseOf, households, population } from '../../population/index.ts';

export const today = day('2026-06-30');

const standards = join(import.meta.dirname, '../../local/standards');
const filesIn = (folder: string) =>
  readdirSync(join(standards, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(standards, folder, name), 'utf8') }));

/** What binds the state, and the made-up figures of the county of the examples. */
export const exampleLaw = (): EntitlementLaw => {
  const book = readStandards([...filesIn('national'), ...filesIn('99')], { allowIllustrative: true });
  const resolved = resolve(book, entitlementLaw, '990000' as RegionCode, today);
  if (resolved.kind === 'missing') throw new Error(`the example standards lack ${resolved.parameter}`);
  return resolved.standards;
};

/** As subsistence is told of them: drawn as households are, or put beside the limits. */
export const exampleHouseholds = (mode: 'realistic' | 'stress', count: number): readonly Snapshot[] => {
  const people = population({ seed: 42, mode });
  return Array.from(households(people, 0, count), (household) => toldOf(caseOf(people, household), today));
};
