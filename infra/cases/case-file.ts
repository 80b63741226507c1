import { isDay, isRegionCode } from '@jiuzhu/kernel';
import type { Day, RegionCode } from '@jiuzhu/kernel';
import { parse } from 'yaml';
import { z } from 'zod';

const day = z.custom<Day>(isDay, 'is not a calendar day such as 2026-11-20');
const region = z.custom<RegionCode>(isRegionCode, 'is not a region code of 2, 4, 6, 9 or 12 digits');
const text = z.string('is missing, or not a text').trim().min(1, 'is empty');
const standards = z.union(
  [z.record(z.string(), z.unknown()), z.array(z.unknown())],
  'is neither a map of values nor a list of standard files',
);

const workedCase = z.strictObject({
  name: text,
  because: text.optional(),
  region: region.optional(),
  day: day.optional(),
  standards: standards.optional(),
  given: z.unknown(),
  expect: z.record(z.string(), z.unknown(), 'is not a map of what is expected'),
});

const file = z.strictObject({
  programme: text,
  title: text.optional(),
  region: region,
  day: day,
  base: z.enum(['national', 'example']).optional(),
  standards: standards.optional(),
  cases: z.array(workedCase, 'is not a list of cases').min(1, 'has no case in it'),
});

export type CaseFile = z.output<typeof file>;
export type WorkedCase = z.output<typeof workedCase>;
/** Values by parameter id, or whole standard files. */
export type Standards = z.output<typeof standards>;

/** The file as plain text, or all that is wrong with it. Every scalar stays the text that was written: 300.50 is never a binary fraction. */
export const readCaseFile = (source: string): { readonly file: CaseFile } | { readonly faults: readonly string[] } => {
  const raw = parsed(source);
  if ('faults' in raw) return raw;
  const read = file.safeParse(raw.content);
  return read.success
    ? { file: read.data }
    : { faults: read.error.issues.map(({ path, message }) => `${path.map(String).join('.')} ${message}`) };
};

const parsed = (source: string): { readonly content: unknown } | { readonly faults: readonly string[] } => {
  try {
    return { content: parse(source, { schema: 'failsafe' }) };
  } catch (error) {
    return { faults: [`is not YAML: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`] };
  }
};
