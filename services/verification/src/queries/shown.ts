import { maySee, type Reader } from '../domain/may-see.ts';
import { sourceItem } from '../domain/sources.ts';

/** Whether an item may be shown to a reader: of a code that nobody knows any more, nobody knows how sensitive it is. */
export const shows = (reader: Reader, code: string): boolean => {
  const source = sourceItem(code);
  return source !== undefined && maySee(source, reader);
};

/** What is left where the sensitive is left out. */
export const shown = <R extends { readonly item: string }>(all: readonly R[], reader: Reader): readonly R[] =>
  all.filter(({ item }) => shows(reader, item));
