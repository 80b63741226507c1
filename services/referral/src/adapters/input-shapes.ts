import type { Id, RegionCode } from '@jiuzhu/kernel';
import { z } from 'zod';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What is no id at all leads to nothing, like an id that is not there. */
export const onlyIds = <K extends string>(ids: readonly K[]): readonly K[] => ids.filter((id) => uuid.test(id));

/** An id as it comes: a UUID in lower case. */
export const idOf = <const K extends string>(_of: K): z.ZodType<Id<K>, string> =>
  z.string().regex(uuid, '标识格式不符') as unknown as z.ZodType<Id<K>, string>;

/** A county, or what lies in one. */
export const place = z.string().regex(/^(\d{6}|\d{9}|\d{12})$/, '区划代码格式不符') as unknown as z.ZodType<RegionCode, string>;

/** A field left out and a field that is null say the same. */
export const optional = <Z extends z.ZodType>(shape: Z) => shape.nullish().transform((it): z.output<Z> | undefined => it ?? undefined);

type Underscored<C extends string> = C extends `${infer Head}-${infer Rest}` ? `${Head}_${Underscored<Rest>}` : C;

/** A code as the graph spells it, where names have no hyphens. */
export const inGraph = <const C extends string>(code: C): Underscored<C> => code.replaceAll('-', '_') as Underscored<C>;

/** One of the domain's codes, as the graph spells it. */
export const codes = <const C extends string>(all: readonly C[], message?: string): z.ZodType<C, Underscored<C>> =>
  z
    .enum(all.map((it) => it.replaceAll('-', '_')) as [string, ...string[]], message)
    .transform((text) => all.find((it) => it.replaceAll('-', '_') === text) as C) as unknown as z.ZodType<C, Underscored<C>>;

/** A paper by its hash: SHA-256, in hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, '应为文件的 SHA-256 摘要');
