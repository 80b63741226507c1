import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYuan } from '@jiuzhu/kernel';
import type { RegionCode } from '@jiuzhu/kernel';
import { readStandardsData, StandardsInvalid } from '@jiuzhu/policy';
import type { Law, StandardBook } from '@jiuzhu/policy';
import { parse } from 'yaml';
import type { Standards } from './case-file.ts';

const standards = join(import.meta.dirname, '..', 'local', 'standards');
/** What a file may build on: the documents of the state; and with them round figures for the area 99, which was never issued. */
const folders = { national: ['national'], example: ['national', '99'] } as const;
type File = { readonly name: string; readonly data: unknown };

/**
 * The standards of one case: the state's where the file builds on them, then the file's own, then the case's. A value that stands alone is
 * that of the case's region, from the beginning of time. Throws `StandardsInvalid`.
 */
export const ownStandards = (
  law: Law,
  region: RegionCode,
  base: keyof typeof folders | undefined,
  ...own: readonly (Standards | undefined)[]
): StandardBook => {
  const units = new Map(Object.values(law).map(({ id, unit }) => [id, unit]));
  const strangers = own.flatMap((it) => (Array.isArray(it) ? [] : Object.keys(it ?? {}).filter((id) => !units.has(id))));
  if (strangers.length > 0)
    throw new StandardsInvalid(strangers.map((id) => ({ file: id, path: '', message: 'is no parameter of this programme' })));
  const files = own.flatMap((it) => filesOf(it ?? {}, region, units));
  // what is given again, for the same parameter and region, takes the place of what stood before
  const latest = [...new Map(files.map((it) => [it.name, it])).values()];
  return readStandardsData([...(base ? folders[base].flatMap(filesIn) : []), ...latest], { allowIllustrative: true, laws: [law] });
};

const filesOf = (given: Standards, region: RegionCode, units: ReadonlyMap<string, string>): readonly File[] =>
  Array.isArray(given)
    ? given.map((raw, at) => wholeFile(raw, at))
    : Object.entries(given).map(([id, raw]) => ({
        name: `${id} for ${region}`,
        data: { id, unit: units.get(id), region, values: [alone(figureOf(raw))] },
      }));

const wholeFile = (raw: unknown, at: number): File => {
  const data = figureOf(raw);
  const { id, region } = typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>) : {};
  return { name: typeof id === 'string' ? `${id} for ${String(region)}` : `standards[${at + 1}]`, data };
};

const alone = (value: unknown) => ({
  ...{ from: '0001-01-01', publishedAt: '0001-01-01', value, illustrative: true },
  ref: { doc: '案例自带标准', title: '案例自带标准', issuer: '案例' },
});

/** As people write figures: `600 yuan`, `150 %`, `30 m2`, and whole numbers as they are. */
const figureOf = (raw: unknown): unknown => {
  if (Array.isArray(raw)) return raw.map(figureOf);
  if (typeof raw === 'object' && raw !== null) return Object.fromEntries(Object.entries(raw).map(([key, it]) => [key, figureOf(it)]));
  if (typeof raw !== 'string') return raw;
  if (/^-?\d+$/.test(raw)) return Number(raw);
  if (raw === 'true' || raw === 'false') return raw === 'true';
  const [, amount] = /^(\d+(?:\.\d{1,2})?) ?(?:yuan|元|%|m2|平方米)$/.exec(raw) ?? [];
  return amount === undefined ? raw : parseYuan(amount);
};

/** They do not change while cases are run. */
const read = new Map<string, readonly File[]>();
const filesIn = (folder: string): readonly File[] => {
  const files =
    read.get(folder) ??
    globSync('**/*.yaml', { cwd: join(standards, folder) })
      .sort()
      .map((name) => ({ name: `${folder}/${name}`, data: parse(readFileSync(join(standards, folder, name), 'utf8')) as unknown }));
  read.set(folder, files);
  return files;
};
