import type { JsonSchema } from '@jiuzhu/event-log';
import fc from 'fast-check';

/**
 * Whose values: `any` has all that the schema allows, and what a later writer of the same version may add to it, unknown fields and codes;
 * `written` only what a writer of ours makes.
 */
export type Whose = 'any' | 'written';

/** Values of a frozen schema, or of one that is about to be frozen: only what contracts are made of is known here. */
export function valuesOf(schema: JsonSchema, whose: Whose): fc.Arbitrary<unknown> {
  if (schema.type === 'array') return fc.array(valuesOf(schema.items as JsonSchema, whose), { maxLength: 3 });
  if (schema.type === 'object') return objectsOf(schema, whose);
  return (whose === 'written' && ours[schema.kind as string]?.(schema)) || scalarsOf(schema, whose);
}

function objectsOf(schema: JsonSchema, whose: Whose): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties as Record<string, JsonSchema>);
  const known = fc.record(Object.fromEntries(properties.map(([name, it]) => [name, valuesOf(it, whose)])), {
    requiredKeys: schema.required as string[],
  });
  const later = fc.dictionary(fc.stringMatching(/^later[A-Z][a-z]{1,5}$/), fc.jsonValue(), { maxKeys: 2 });
  return whose === 'written' ? known : fc.tuple(known, later).map(([it, more]) => ({ ...more, ...it }));
}

function scalarsOf({ kind, type, format, pattern, enum: codes, minimum, maximum }: JsonSchema, whose: Whose): fc.Arbitrary<unknown> {
  if (Array.isArray(codes)) {
    const listed = fc.constantFrom(...(codes as string[]));
    return kind === 'open-code' && whose === 'any' ? fc.oneof(listed, fc.stringMatching(/^[a-z-]{1,20}$/)) : listed;
  }
  if (format === 'date') return instants.map((it) => it.slice(0, 10));
  if (format === 'date-time') return instants;
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern));
  if (type === 'integer') return fc.integer({ min: Number(minimum), max: Number(maximum) });
  if (type === 'boolean') return fc.boolean();
  throw new Error(`nothing is known of the values of ${JSON.stringify({ kind, type })}`);
}

const instants = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((it) => it.toISOString());

/** What a writer is held to beyond its schema, where a value drawn from the schema would seldom do. */
const ours: Readonly<Record<string, (schema: JsonSchema) => fc.Arbitrary<unknown>>> = {
  id: ({ of }) =>
    fc.oneof(
      fc.uuid(),
      fc.uuid().map((it) => `${String(of)}/${it}`),
    ),
  citation: () => fc.stringMatching(/^[一-龥、〔〕]{1,20}〔\d{4}〕\d{1,4}号$/),
  fen: () => fc.integer({ min: -100_000_000_000_000, max: 100_000_000_000_000 }),
};
