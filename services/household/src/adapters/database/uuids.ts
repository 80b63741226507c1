import type { Id } from '@jiuzhu/kernel';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Ids of cases name their owner before it. */
const ofCase = /^[a-z]+-case\/[0-9a-f-]{36}$/;

export const isUuid = (text: string): boolean => uuid.test(text);
export const isCaseId = (text: string): boolean => ofCase.test(text);

/** Whatever else is asked for as an id leads to nothing, and never to PostgreSQL. */
export const uuids = <const K extends string>(_of: K, texts: readonly string[]): readonly Id<K>[] =>
  texts.filter((text): text is Id<K> => isUuid(text));
