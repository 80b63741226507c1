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

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, '应为文件的 SHA-256 摘要');
const itemCode = z.string().regex(/^[A-Za-z]{1,40}$/, '项目代码格式不符');

/** Evidence by its hash: SHA-256, in hex. */
export const evidence = z.array(sha256).max(50).readonly();

const once = (all: readonly { readonly personId: string; readonly item: string }[]): boolean =>
  new Set(all.map(({ personId, item }) => `${personId} ${item}`)).size === all.length;
const place = z.object({ person: idOf('person'), item: itemCode });

/** Of whom and what, each once. */
export const places = z
  .array(place.transform(({ person, item }) => ({ personId: person, item })))
  .min(1, '应至少列明一项')
  .max(500)
  .readonly()
  .refine(once, '同一成员的同一项目只能填写一次');

export const commitments = z
  .array(place.extend({ documentHash: sha256 }).transform(({ person, ...it }) => ({ personId: person, ...it })))
  .max(500)
  .readonly()
  .refine(once, '同一成员的同一项目只能填写一次');

/** A field left out and a field that is null say the same. */
export const optional = <Z extends z.ZodType>(shape: Z) => shape.nullish().transform((it): z.output<Z> | undefined => it ?? undefined);
