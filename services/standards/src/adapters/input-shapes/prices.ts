import type { Id, Month, RegionCode } from '@jiuzhu/kernel';
import { isRegionCode } from '@jiuzhu/kernel';
import { z } from 'zod';
import { day, optional, uuid } from '../input-shapes.ts';
import { year } from './policies.ts';

const priceIndexId = z.string().regex(uuid, '标识格式不符') as unknown as z.ZodType<Id<'price-index'>, string>;
const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, '应为年月，例如 2022-08') as unknown as z.ZodType<Month, string>;
/** By a prefecture as a rule, or a municipality under the state, or a county that counts for itself. */
const place = z.string().refine((text) => isRegionCode(text) && text.length <= 6, '应为县级以上区划代码') as unknown as z.ZodType<
  RegionCode,
  string
>;
/** In 1/10000: 330 is 3.3 %. Prices may fall, by all of their worth at most. */
const rise = z.int().min(-10_000, '跌幅超出范围').max(100_000, '涨幅超出范围');

export const recorded = z
  .object({
    region: place,
    month,
    cpi: optional(rise),
    food: optional(rise),
    scpi: optional(rise),
    publishedOn: day,
    corrects: optional(priceIndexId),
  })
  .superRefine(({ month, publishedOn }, at) => {
    if (publishedOn.slice(0, 7) <= month) at.addIssue({ code: 'custom', path: ['publishedOn'], message: '一个月的指数在该月之后才能公布' });
  })
  .transform(({ cpi, food, scpi, ...it }) => ({
    ...it,
    rises: { ...(cpi === undefined ? {} : { cpi }), ...(food === undefined ? {} : { food }), ...(scpi === undefined ? {} : { scpi }) },
  }));

export const pricesAsked = z.object({ region: place, year });
