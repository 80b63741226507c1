import { field } from '@jiuzhu/event-log';
import { type Day, type Id, isDay, isRegionCode, type RegionCode } from '@jiuzhu/kernel';
import type { StandardRegion } from '@jiuzhu/policy';
import { z } from 'zod';
import { optional } from '@jiuzhu/service-kit';

export { onlyIds, optional } from '@jiuzhu/service-kit';

export const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const proposalId = z.string().regex(uuid, '标识格式不符') as unknown as z.ZodType<Id<'standard'>, string>;
export const day = z.string().refine(isDay, '日期不存在') as unknown as z.ZodType<Day, string>;
export const region = z.string().refine(isRegionCode, '区划代码应为 2、4、6、9 或 12 位数字') as unknown as z.ZodType<RegionCode, string>;
export const place = z
  .string()
  .refine((text) => text === 'national' || isRegionCode(text), '应为区划代码，国家文件为 national') as unknown as z.ZodType<
  StandardRegion,
  string
>;

const parameter = z.string().min(1).max(64);

/** What is asked of the standards of a place. */
export const askedOfPlace = z.object({ region, day });
export const question = askedOfPlace.extend({ parameter });
export const comparison = z.object({ parameter, day, regions: z.array(region).max(50, '一次最多比较五十个区划').readonly() });
export const lapse = z.object({ region, days: z.int().min(1).max(731) });

/** It goes into an event, which has room for the words of a document and for no others. */
export const cited = z
  .string()
  .refine((text) => field.citation().safeParse(text).success && !/\d{5}/.test(text), '只能是文件的字、数字与标点，不超过一百二十字');

export const document = z
  .object({ number: cited, title: cited, issuer: cited, article: optional(cited), date: optional(day) })
  .transform(({ article, date, ...it }) => ({ ...it, ...(article ? { article } : {}), ...(date ? { date } : {}) }));

const cell = z
  .object({
    row: optional(z.int().min(0).max(399)),
    key: optional(z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,40}$/, '不是列名或键')),
    fen: optional(z.int().min(0).max(100_000_000_000_000)),
    number: optional(z.int().min(0).max(1_000_000_000)),
    word: optional(z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,40}$/, '不是代码')),
  })
  .transform((it) => Object.fromEntries(Object.entries(it).filter(([, given]) => given !== undefined)));

/** As many as fit into one event. */
const mostCells = 400;

export const values = z
  .array(z.object({ parameter, from: day, to: optional(day), cells: z.array(cell).min(1).max(mostCells).readonly() }))
  .min(1, '至少应有一项标准')
  .max(50, '一份文件最多五十项标准')
  .refine((all) => all.reduce((sum, { cells }) => sum + cells.length, 0) <= mostCells, `全部数值合计不超过 ${String(mostCells)} 个`)
  .readonly();

export const legalityCheck = z.object({ number: cited, checkedOn: day, checkedBy: cited });
