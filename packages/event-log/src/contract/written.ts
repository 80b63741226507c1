import type { z } from 'zod';
import type { FieldSchema } from './field.ts';
import { isStreamName } from './stream-name.ts';
import { holdsLongNumber } from './why-personal.ts';

/** A trillion yuan: no amount comes near it, and the numbers of cards and of persons are beyond it. */
const MOST_FEN = 100_000_000_000_000;

/** What a writer is held to beyond the frozen schema, so that no person's number slips into a field that has room for it. */
const demands: Readonly<Record<string, (value: never, json: FieldSchema) => boolean>> = {
  id: (id: string, { of }) => !id.includes('/') || id.startsWith(`${String(of)}/`),
  code: (code: string) => !holdsLongNumber(code),
  stream: isStreamName,
  /** a year, the number of a document: none of a person, a telephone or a card is as short */
  citation: (words: string) => !/\d{5}/.test(words),
  fen: (fen: number) => Math.abs(fen) <= MOST_FEN,
};

/** The field as it is written. A reader takes what the frozen schema has: what was once told stays readable. */
export function written(schema: z.ZodType, json: FieldSchema): z.ZodType {
  const demand = demands[json.kind];
  return demand ? schema.refine((value) => demand(value as never, json)) : schema;
}
