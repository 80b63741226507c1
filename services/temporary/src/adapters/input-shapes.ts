import { isDay } from '@jiuzhu/kernel';
import type { Day, Fen, Id, RegionCode } from '@jiuzhu/kernel';
import { z } from 'zod';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** An id as it comes: a UUID in lower case. */
export const idOf = <const K extends string>(_of: K): z.ZodType<Id<K>, string> =>
  z.string().regex(new RegExp(`^${uuid}$`), '标识格式不符') as unknown as z.ZodType<Id<K>, string>;

/** A case's id names what it is of. */
export const caseId = z.string().regex(new RegExp(`^temporary-case/${uuid}$`), '案件标识格式不符') as unknown as z.ZodType<
  Id<'temporary-case'>,
  string
>;

export const shelterId = z.string().regex(new RegExp(`^shelter-case/${uuid}$`), '案件标识格式不符') as unknown as z.ZodType<
  Id<'shelter-case'>,
  string
>;

export const calendarDay = z.string().refine(isDay, '日期不存在') as unknown as z.ZodType<Day, string>;

const coded = (pattern: RegExp, message: string) => z.string().regex(pattern, message) as unknown as z.ZodType<RegionCode, string>;
/** Where something happened: a township, or a village of it. */
export const place = coded(/^(\d{9}|\d{12})$/, '应为乡镇（街道）或者村（社区）的区划代码');
/** Where somebody goes to: a county at least. */
export const destination = coded(/^(\d{6}|\d{9}|\d{12})$/, '应为县（市、区）以下的区划代码');
export const township = coded(/^\d{9}$/, '应为乡镇（街道）的区划代码');
/** A region, or the part of one: a code of two to twelve digits. */
export const regionPath = z.string().regex(/^\d{2,12}$/, '区划代码格式不符');

/** The version of the case that was seen. */
export const version = z.number().int('版本应为整数').min(0, '版本不能为负').max(2_147_483_647, '版本过大');
/** Which of a case's decisions. */
export const numbered = z.number().int('决定序号应为整数').min(1, '决定序号应大于零').max(10_000, '决定序号过大');

/** Up to a hundred million yuan: a household's affair, not a budget. */
const amountFrom = (least: number, message: string) =>
  z.number().int('金额应为整数（分）').min(least, message).max(10_000_000_000, '金额过大') as unknown as z.ZodType<Fen, number>;
export const amount = amountFrom(0, '金额不能为负');
export const positive = amountFrom(1, '金额应大于零');

/** A field left out and a field that is null say the same. */
export const optional = <Z extends z.ZodType>(shape: Z) => shape.nullish().transform((it): z.output<Z> | undefined => it ?? undefined);

export const people = z.number().int('人数应为整数').min(1, '人数应大于零').max(1_000, '人数过多');

type Underscored<C extends string> = C extends `${infer Head}-${infer Rest}` ? `${Head}_${Underscored<Rest>}` : C;

/** One of the domain's codes, as the graph spells it: without hyphens. */
export const codes = <const C extends string>(all: readonly C[]): z.ZodType<C, Underscored<C>> =>
  z
    .enum(all.map((it) => it.replaceAll('-', '_')) as [string, ...string[]])
    .transform((text) => all.find((it) => it.replaceAll('-', '_') === text) as C) as unknown as z.ZodType<C, Underscored<C>>;

/** The number of an official document (发文字号): the issuer's short form, the year, the number. A title may name somebody; a number does not. */
export const documentNumber = z.string().regex(/^\p{Script=Han}{1,20}〔\d{4}〕\d{1,6}号$/u, '应为发文字号，如：示例民函〔2031〕5号');

/** A paper by its hash: SHA-256, in hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, '应为文件的 SHA-256 摘要');

/** An officer, by account. */
export const account = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, '账号格式不符');
