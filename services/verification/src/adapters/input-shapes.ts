import { type Day, type Id, isDay } from '@jiuzhu/kernel';
import { z } from 'zod';
import { type Purpose, purposes } from '../domain/purpose.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What is no id at all leads to nothing, like an id that is not there. */
export const onlyIds = <K extends string>(ids: readonly K[]): readonly K[] => ids.filter((id) => uuid.test(id));

/** An id as it comes: a UUID in lower case. */
export const idOf = <const K extends string>(_of: K): z.ZodType<Id<K>, string> =>
  z.string().regex(uuid, '标识格式不符') as unknown as z.ZodType<Id<K>, string>;

export const calendarDay = z.string().refine(isDay, '日期不存在') as unknown as z.ZodType<Day, string>;

/** The graph writes it in capitals. */
export const purpose = z.string().transform((text, context): Purpose => {
  const found = purposes.find((it) => it.toUpperCase().replaceAll('-', '_') === text);
  if (found) return found;
  context.addIssue({ code: 'custom', message: '不在允许的核对事由之内' });
  return z.NEVER;
});

/** A field left out and a field that is null say the same. */
export const optional = <Z extends z.ZodType>(shape: Z) => shape.nullish().transform((it): z.output<Z> | undefined => it ?? undefined);
