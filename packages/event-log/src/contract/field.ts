import { isDay, isRegionCode } from '@jiuzhu/kernel';
import type { Day, Fen, Id, Month, RegionCode } from '@jiuzhu/kernel';
import { z } from 'zod';
import { REGION, STREAM, UUID } from './stream-name.ts';
import { holdsLongNumber, whyPersonal } from './why-personal.ts';

/** What is frozen of a field: JSON Schema, and the kind that it was made as. */
export type FieldSchema = Readonly<Record<string, unknown>> & { readonly kind: string };

/** Which schemas are ours. A refinement of one of them is still that one. */
export const fields = z.registry<FieldSchema>();

type Codes = readonly [string, ...string[]];

const ID = `^([a-z][a-z-]*/)?${UUID}$`;
const INSTANT = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?(Z|[+-]\\d{2}:\\d{2})$';
/** Chinese characters, the digits of a year or a number, and the brackets and stops that stand in a title. */
const CITATION = '^[一-龥0-9〔〕《》（）“”、，：·—]{1,120}$';
const BILLION = 1_000_000_000;

function made<O, I>(schema: z.ZodType, json: FieldSchema): z.ZodType<O, I> {
  fields.add(schema, Object.freeze(json));
  return schema as z.ZodType<O, I>;
}

const text = <O extends string>(kind: string, pattern: string, more: Readonly<Record<string, unknown>> = {}): z.ZodType<O, string> =>
  made(z.string().regex(new RegExp(pattern)), { kind, type: 'string', pattern, ...more });

const whole = <O extends number>(kind: string, minimum: number, maximum: number): z.ZodType<O, number> =>
  made(z.number().int().min(minimum).max(maximum), { kind, type: 'integer', minimum, maximum });

function listed<const C extends Codes>(kind: string, codes: C): z.ZodType<C[number], C[number]> {
  const bad = codes.find((it) => !/^[A-Za-z][A-Za-z0-9_.-]{0,63}$/.test(it) || holdsLongNumber(it));
  if (bad !== undefined)
    throw new TypeError(`"${bad}" is not a code: a letter, then letters, digits, dots, hyphens, underscores, and no long number`);
  return made(z.enum(codes), { kind, type: 'string', enum: [...codes] });
}

function code<const C extends Codes>(codes: C): z.ZodType<C[number], C[number]>;
function code(pattern: RegExp): z.ZodType<string, string>;
function code(it: Codes | RegExp): z.ZodType {
  if (!(it instanceof RegExp)) return listed('code', it);
  const why = whyPersonal(it);
  if (why) throw new TypeError(`the code pattern ${String(it)} ${why}`);
  return text('code', it.source);
}

function id<const K extends string>(of: K): z.ZodType<Id<K>, string> {
  if (!/^[a-z][a-z-]*$/.test(of)) throw new TypeError(`"${of}" is not what an id can be of: letters in lower case and hyphens`);
  return text<Id<K>>('id', ID, { of });
}

/**
 * The only parts an event may be made of, besides `z.object`, `z.array` and `.optional()` of them. None has room for a name, a person's
 * number or free text, but for what a published document is cited by; that is why they exist.
 */
export const field = {
  /** A UUID in lower case, perhaps after what it is an id of: `subsistence-case/…`. */
  id,
  /** The name of a stream: `household/<uuid>`, `region/610304`. */
  stream: () => text<string>('stream', STREAM),
  /** One of the codes listed, or text of a pattern too narrow for personal data. A reader knows no other: adding one is a new version. */
  code,
  /** Codes that a later writer may extend: a reader gets `'unknown'` for one it does not know. */
  openCode: <const C extends Codes>(codes: C) => listed('open-code', [...codes, 'unknown'] as [...C, 'unknown']),
  day: () => made<Day, string>(z.string().refine(isDay), { kind: 'day', type: 'string', format: 'date' }),
  month: () => text<Month>('month', '^\\d{4}-(0[1-9]|1[0-2])$'),
  /** RFC 3339 with its offset. */
  instant: () => text<string>('instant', INSTANT, { format: 'date-time' }),
  /** Whole fen, of either sign. */
  fen: () => whole<Fen>('fen', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  /** A whole number from 0 to 10⁹: more would have room for a telephone number. */
  count: () => whole<number>('count', 0, BILLION),
  region: () => made<RegionCode, string>(z.string().refine(isRegionCode), { kind: 'region', type: 'string', pattern: `^(${REGION})$` }),
  flag: () => made<boolean, boolean>(z.boolean(), { kind: 'flag', type: 'boolean' }),
  /**
   * What a published document is cited by: its number, its title, who issued it, its article. The one field that has room for words: for the words of
   * whoever makes the law, which everybody may read, and never for words about somebody.
   */
  citation: () => text<string>('citation', CITATION),
  /** 256 bits in hex. */
  hash: () => text<string>('hash', '^[0-9a-f]{64}$'),
} as const;
