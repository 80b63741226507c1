import { isDay } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import { z } from 'zod';

export const calendarDay = z.string().refine(isDay, '日期不存在') as unknown as z.ZodType<Day, string>;

/** A field left out and a field that is null say the same. */
export const optional = <Z extends z.ZodType>(shape: Z) => shape.nullish().transform((it): z.output<Z> | undefined => it ?? undefined);

/** The version of what was seen. */
export const version = z.number().int('版本应为整数').min(0, '版本不能为负').max(2_147_483_647, '版本过大');

/** A region, or the part of one: a code of two to twelve digits. */
export const regionPath = z.string().regex(/^\d{2,12}$/, '区划代码格式不符');

/** A region and days, the last counted. */
export const period = z
  .object({ region: regionPath, from: calendarDay, to: calendarDay })
  .refine(({ from, to }) => from <= to, { message: '结束日期不能早于开始日期', path: ['to'] });

/** An officer, by account. */
export const account = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, '账号格式不符');

/** The number of an official document (发文字号): the issuer's short form, the year, the number. A title may name somebody; a number does not. */
export const documentNumber = z.string().regex(/^\p{Script=Han}{1,20}〔\d{4}〕\d{1,6}号$/u, '应为发文字号，如：示例民函〔2031〕5号');

/** A paper by its hash: SHA-256, in hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, '应为文件的 SHA-256 摘要');

/** Which of a row of things, the first being 1. */
export const ordinal = z.number().int('序号应为整数').min(1, '序号应大于零').max(10_000, '序号过大');
