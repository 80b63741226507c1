import { isDay, isRegionCode } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import { parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { units } from './measure.ts';
import type { Unit } from './measure.ts';
import type { StandardDocument, StandardRegion } from './standards.ts';

/** One thing wrong in one file; `path` as in `values[0].ref.title`, '' for the whole file. */
export type StandardFault = { readonly file: string; readonly path: string; readonly message: string };

/** One dated value of one parameter in one region, as its file states it. `value` is read by the parameter, not here. */
export type StandardEntry = {
  readonly parameter: string;
  readonly unit: Unit;
  readonly region: StandardRegion;
  readonly from: Day;
  /** the last day; without it, until the next value begins */
  readonly to?: Day;
  /** since when it could be known: a later notice does not change what was known before */
  readonly publishedAt: Day;
  readonly value: unknown;
  readonly illustrative: boolean;
  readonly document: StandardDocument;
  /** the officers, where the file names them */
  readonly enteredBy?: string;
  readonly approvedBy?: string;
  readonly file: string;
  readonly path: string;
};

const day = z.custom<Day>(isDay, 'is not a calendar day YYYY-MM-DD');
const text = z.string('is missing, or not a text').trim().min(1, 'is empty');
const region = z.preprocess(
  (raw) => (typeof raw === 'number' ? String(raw) : raw),
  z.custom<StandardRegion>((raw) => raw === 'national' || isRegionCode(raw), "is neither 'national' nor a code of 2, 4, 6, 9 or 12 digits"),
);

const ref = z.strictObject(
  { doc: text, title: text, issuer: text, article: text.optional(), date: day.optional() },
  { error: (issue) => (issue.code === 'invalid_type' ? 'is missing, and a value has a source' : undefined) },
);

const value = z
  .strictObject({
    from: day,
    to: day.nullish(),
    publishedAt: day,
    value: z.unknown(),
    illustrative: z.boolean().default(false),
    ref,
    enteredBy: text.optional(),
    approvedBy: text.optional(),
  })
  .superRefine((it, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (it.value === undefined || it.value === null) fault('value', 'is missing');
    if (it.to && it.to < it.from) fault('to', 'is before from');
    if (!it.illustrative && it.enteredBy === undefined) fault('enteredBy', 'is missing: who entered a value that is not illustrative?');
    if (!it.illustrative && it.approvedBy === undefined)
      fault('approvedBy', 'is missing: a value that is not illustrative is approved by a second officer');
    if (it.enteredBy !== undefined && it.enteredBy === it.approvedBy) fault('approvedBy', 'is the one who entered the value');
  });

/** The form of a standard file: one parameter in one region, with its dated values. The package's README explains each key. */
export const standardFile = z.strictObject({
  id: z.string('is missing, or not a text').regex(/^[A-Za-z][\w-]*(\.[\w-]+)*$/, 'is not a parameter id such as dibao.standard'),
  unit: z.enum(units, `is none of ${units.join(', ')}`),
  region,
  values: z.array(value, 'is not a list of values').min(1, 'is empty'),
});

type ReadFile = { readonly entries: readonly StandardEntry[]; readonly faults: readonly StandardFault[] };

const written = (path: readonly PropertyKey[]): string =>
  path.map((step, at) => (typeof step === 'number' ? `[${String(step)}]` : `${at === 0 ? '' : '.'}${String(step)}`)).join('');

/** The entries of one file whose YAML is already parsed (a worked case carries its own), or all that is wrong with it. */
export const readStandardData = (file: string, data: unknown): ReadFile => {
  const parsed = standardFile.safeParse(data);
  if (!parsed.success) {
    return { entries: [], faults: parsed.error.issues.map((issue) => ({ file, path: written(issue.path), message: issue.message })) };
  }
  const { id, unit, region, values } = parsed.data;
  const entries = values.map(({ from, to, publishedAt, value, illustrative, ref, enteredBy, approvedBy }, at): StandardEntry => ({
    ...{ parameter: id, unit, region, from, ...(to ? { to } : {}), publishedAt, value, illustrative, file, path: `values[${String(at)}]` },
    ...(enteredBy === undefined ? {} : { enteredBy }),
    ...(approvedBy === undefined ? {} : { approvedBy }),
    document: {
      ...{ title: ref.title, number: ref.doc, issuer: ref.issuer },
      ...(ref.article === undefined ? {} : { article: ref.article }),
      ...(ref.date === undefined ? {} : { date: ref.date }),
    },
  }));
  return { entries, faults: [] };
};

/** As `readStandardData`, from the text of the file. What the YAML parser warns of is a fault too, and so are aliases. */
export const readStandardText = (file: string, text: string): ReadFile => {
  const document = parseDocument(text);
  const aliases: string[] = [];
  visit(document, { Alias: (_, { source }) => void aliases.push(`the alias *${source} stands for a value that is written elsewhere`) });
  const faults = [...[...document.errors, ...document.warnings].map((it) => it.message.split('\n')[0] ?? ''), ...aliases];
  if (faults.length > 0)
    return { entries: [], faults: faults.map((fault) => ({ file, path: '', message: `is not plain YAML: ${fault}` })) };
  return readStandardData(file, document.toJS());
};
