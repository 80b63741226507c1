import { type Fen, isFen, type RegionCode } from '@jiuzhu/kernel';
import { z } from 'zod';

export { calendarDay, codes, idOf, inGraph, onlyIds, optional, period, sha256, version } from '@jiuzhu/service-kit';

/** A county, or what lies in one. */
export const place = z.string().regex(/^(\d{6}|\d{9}|\d{12})$/, '区划代码格式不符') as unknown as z.ZodType<RegionCode, string>;

/** A township, or a village in one: where somebody lives. */
export const township = z.string().regex(/^(\d{9}|\d{12})$/, '区划代码应为乡镇（街道）或村（社区）') as unknown as z.ZodType<
  RegionCode,
  string
>;

/** No aid is larger than a hundred million yuan: what is, is a mistake of typing. */
const most = 10_000_000_000;
export const amount = z.custom<Fen>((value) => isFen(value) && value > 0 && value <= most, '金额应为大于零、不超过一亿元的整数（分）');
