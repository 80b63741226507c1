import { z } from 'zod';
import { partOf } from './shape.ts';
import { written } from './written.ts';

type Mode = 'writer' | 'upcast' | 'reader';

/**
 * The same shape as it reads (unknown keys are dropped at every depth, and open codes fall back to `unknown`), as an upcast is held to it
 * (unknown keys are faults), or as it writes (and fields are held to more than their schema).
 */
export function rebuilt(schema: z.ZodType, mode: Mode): z.ZodType {
  const part = partOf(schema, '');
  switch (part.is) {
    case 'field':
      if (mode === 'writer') return written(part.schema, part.json);
      return mode === 'reader' && part.json.kind === 'open-code' ? openCode(part.schema) : part.schema;
    case 'object': {
      const inner = Object.fromEntries(Object.entries(part.of).map(([name, it]) => [name, rebuilt(it, mode)]));
      return mode === 'reader' ? z.object(inner) : z.strictObject(inner);
    }
    case 'array':
      return part.schema.clone({ ...part.schema.def, element: rebuilt(part.of, mode) });
    case 'optional':
      return rebuilt(part.of, mode).optional();
  }
}

const openCode = (listed: z.ZodType): z.ZodType => z.string().transform((code) => (listed.safeParse(code).success ? code : 'unknown'));
