import type { RegionCode } from '@jiuzhu/kernel';
import { calendarDay, regionPath } from '@jiuzhu/service-kit';
import { z } from 'zod';

export { calendarDay, codes, idOf, inGraph, onlyIds, optional, sha256, version } from '@jiuzhu/service-kit';

/** A county, or what lies in one. */
export const place = z.string().regex(/^(\d{6}|\d{9}|\d{12})$/, '区划代码格式不符') as unknown as z.ZodType<RegionCode, string>;

/** A region, or a part of one, and days of which the last is counted. */
export const period = z
  .object({ region: regionPath, from: calendarDay, to: calendarDay })
  .refine(({ from, to }) => from <= to, { message: '结束日期不能早于开始日期', path: ['to'] });
