import type { Id } from '@jiuzhu/kernel';
import { z } from 'zod';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const whole = new RegExp(`^${uuid}$`);

/** What is no id at all leads to nothing, like an id that is not there. */
export const onlyIds = <K extends string>(ids: readonly K[]): readonly K[] => ids.filter((id) => whole.test(id));

/** The same of ids that name what they are of: `<kind>/<uuid>`. */
export const onlyIdsOf =
  (kind: string) =>
  <K extends string>(ids: readonly K[]): readonly K[] =>
    ids.filter((id) => id.startsWith(`${kind}/`) && whole.test(id.slice(kind.length + 1)));

/** An id as it comes: a UUID in lower case. */
export const idOf = <const K extends string>(_of: K): z.ZodType<Id<K>, string> =>
  z.string().regex(whole, '标识格式不符') as unknown as z.ZodType<Id<K>, string>;

/** An id that names what it is of. */
export const namedIdOf = <const K extends string>(kind: K): z.ZodType<Id<K>, string> =>
  z.string().regex(new RegExp(`^${kind}/${uuid}$`), '案件标识格式不符') as unknown as z.ZodType<Id<K>, string>;
