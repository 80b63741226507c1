import { z } from 'zod';
import { fields } from './field.ts';
import type { FieldSchema } from './field.ts';

/** What an event's shape is made of, seen through zod: objects, arrays and optionals of our fields, and nothing else. */
export type Part =
  | { readonly is: 'field'; readonly json: FieldSchema; readonly schema: z.ZodType }
  | { readonly is: 'object'; readonly of: Readonly<Record<string, z.ZodType>> }
  | { readonly is: 'array'; readonly of: z.ZodType; readonly schema: z.ZodArray }
  | { readonly is: 'optional'; readonly of: z.ZodType };

/** Throws a TypeError that names the path where the schema is anything else: a plain `z.string()` may hold a person. */
export function partOf(schema: z.ZodType, path: string): Part {
  const json = fields.get(schema);
  if (json) return { is: 'field', json, schema };
  if (schema instanceof z.ZodObject) return { is: 'object', of: schema.shape };
  if (schema instanceof z.ZodArray) return { is: 'array', of: schema.element as z.ZodType, schema };
  if (schema instanceof z.ZodOptional) return { is: 'optional', of: schema.unwrap() as z.ZodType };
  const found = (schema as { def?: { type?: string } }).def?.type ?? 'something';
  throw new TypeError(
    `${path} is a ${found}: an event is made of field.*, z.object, z.array and .optional() alone, so that no personal data fits`,
  );
}

/** Checks every part of a shape, and returns how many fields it saw: a check that saw none has not checked. */
export function checkShape(schema: z.ZodType, path: string): number {
  const part = partOf(schema, path);
  switch (part.is) {
    case 'field':
      return 1;
    case 'object':
      for (const name of Object.keys(part.of))
        if (!/^[a-z][A-Za-z0-9]*$/.test(name)) throw new TypeError(`${path}.${name} is no name of a field: letters and digits, camelCase`);
      return Object.entries(part.of).reduce((sum, [name, inner]) => sum + checkShape(inner, `${path}.${name}`), 0);
    case 'array':
      return checkShape(part.of, `${path}[]`);
    case 'optional':
      return checkShape(part.of, `${path}?`);
  }
}
