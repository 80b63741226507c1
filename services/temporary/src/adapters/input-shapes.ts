import type { Fen, RegionCode } from '@jiuzhu/kernel';
import { namedIdOf } from '@jiuzhu/service-kit';
import { z } from 'zod';

export {
  account,
  calendarDay,
  codes,
  documentNumber,
  idOf,
  optional,
  ordinal as numbered,
  regionPath,
  sha256,
  version,
} from '@jiuzhu/service-kit';

/** A case's id names what it is of. */
export const caseId = namedIdOf('temporary-case');
export const shelterId = namedIdOf('shelter-case');

const coded = (pattern: RegExp, message: string) => z.string().regex(pattern, message) as unknown as z.ZodType<RegionCode, string>;
/** Where something happened: a township, or a village of it. */
export const place = coded(/^(\d{9}|\d{12})$/, '应为乡镇（街道）或者村（社区）的区划代码');
/** A county at least: where somebody goes to, or where a station is. */
export const countyOrWithin = coded(/^(\d{6}|\d{9}|\d{12})$/, '应为县（市、区）以下的区划代码');
export const township = coded(/^\d{9}$/, '应为乡镇（街道）的区划代码');

/** Up to a hundred million yuan: a household's affair, not a budget. */
const amountFrom = (least: number, message: string) =>
  z.number().int('金额应为整数（分）').min(least, message).max(10_000_000_000, '金额过大') as unknown as z.ZodType<Fen, number>;
export const amount = amountFrom(0, '金额不能为负');
export const positive = amountFrom(1, '金额应大于零');

export const people = z.number().int('人数应为整数').min(1, '人数应大于零').max(1_000, '人数过多');
