import type { Id } from '@jiuzhu/kernel';

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whatever else is asked for as an id leads to nothing, and never to PostgreSQL. */
export const uuids = <const K extends string>(_of: K, texts: readonly string[]): readonly Id<K>[] =>
  texts.filter((text): text is Id<K> => form.test(text));
