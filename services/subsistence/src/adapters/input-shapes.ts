import { isDay } from '@jiuzhu/kernel';
import type { Day, Id } from '@jiuzhu/kernel';
import { z } from 'zod';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** An id as it comes: a UUID in lower case. */
export const idOf = <const K extends string>(_of: K): z.ZodType<Id<K>, string> =>
  z.string().regex(new RegExp(`^${uuid}$`), '标识格式不符') as unknown as z.ZodType<Id<K>, string>;

/** A case's id names what it is of. */
export const caseId = z.string().regex(new RegExp(`^subsistence-case/${uuid}$`), '案件标识格式不符') as unknown as z.ZodType<
  Id<'subsistence-case'>,
  string
>;

export const calendarDay = z.string().refine(isDay, '日期不存在') as unknown as z.ZodType<Day, string>;

/** A region, or the part of one: a code of two to twelve digits. */
export const regionPath = z.string().regex(/^\d{2,12}$/, '区划代码格式不符');

/** A period of days, the last counted. */
export const period = z
  .object({ region: regionPath, from: calendarDay, to: calendarDay })
  .refine(({ from, to }) => from <= to, { message: '结束日期不能早于开始日期', path: ['to'] });

/** The version of the case that was seen. */
export const version = z.number().int('版本应为整数').min(0, '版本不能为负').max(2_147_483_647, '版本过大');

/** A field left out and a field that is null say the same. */
export const optional = <Z extends z.ZodType>(shape: Z) => shape.nullish().transform((it): z.output<Z> | undefined => it ?? undefined);

type Underscored<C extends string> = C extends `${infer Head}-${infer Rest}` ? `${Head}_${Underscored<Rest>}` : C;

/** One of the domain's codes, as the graph spells it: without hyphens. */
export const codes = <const C extends string>(all: readonly C[], message?: string): z.ZodType<C, Underscored<C>> =>
  z
    .enum(all.map((it) => it.replaceAll('-', '_')) as [string, ...string[]], message)
    .transform((text) => all.find((it) => it.replaceAll('-', '_') === text) as C) as unknown as z.ZodType<C, Underscored<C>>;

/** The number of an official document (发文字号): the issuer's short form, the year, the number. A title may name somebody; a number does not. */
export const documentNumber = z.string().regex(/^\p{Script=Han}{1,20}〔\d{4}〕\d{1,6}号$/u, '应为发文字号，如：示例民函〔2031〕5号');

/** A paper by its hash: SHA-256, in hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, '应为文件的 SHA-256 摘要');

/** An officer, by account. */
export const account = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, '账号格式不符');

const numbered = z.object({
  year: z.int().min(1949, '年份有误').max(9999, '年份有误'),
  number: z.int().min(1, '文号有误').max(99_999, '文号有误'),
});

/** 集体研究: when, under which number, and who was there, by account. */
export const meeting = z.object({ on: calendarDay, resolution: numbered, attendees: z.array(account).max(50).readonly() });
