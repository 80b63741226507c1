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

/** The version of the case that was seen. */
export const version = z.number().int('版本应为整数').min(0, '版本不能为负').max(2_147_483_647, '版本过大');

/** A field left out and a field that is null say the same. */
export const optional = <Z extends z.ZodType>(shape: Z) => shape.nullish().transform((it): z.output<Z> | undefined => it ?? undefined);
