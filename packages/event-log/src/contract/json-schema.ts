import type { z } from 'zod';
import { partOf } from './shape.ts';

export type JsonSchema = { readonly [key: string]: unknown };

/** The shape as JSON Schema 2020-12, in a stable order of keys. `kind` is ours: it says as what a field was made. */
export function jsonSchema(schema: z.ZodType): JsonSchema {
  const part = partOf(schema, '');
  switch (part.is) {
    case 'field':
      return part.json;
    case 'object': {
      const names = Object.keys(part.of).toSorted();
      const required = names.filter((name) => partOf(part.of[name] as z.ZodType, name).is !== 'optional');
      return {
        type: 'object',
        properties: Object.fromEntries(names.map((name) => [name, jsonSchema(part.of[name] as z.ZodType)])),
        required,
      };
    }
    case 'array':
      return { type: 'array', items: jsonSchema(part.of) };
    case 'optional':
      return jsonSchema(part.of);
  }
}
