import { z } from 'zod';
import { partOf } from './shape.ts';

type Mode = 'strict' | 'tolerant';

/** The same shape as it writes (unknown keys are faults, at every depth) or reads (they are dropped, and open codes fall back to `unknown`). */
export function rebuilt(schema: z.ZodType, mode: Mode): z.ZodType {
  const part = partOf(schema, '');
  switch (part.is) {
    case 'field':
      return mode === 'tolerant' && part.json.kind === 'open-code' ? openCode(part.schema) : part.schema;
    case 'object': {
      const inner = Object.fromEntries(Object.entries(part.of).map(([name, it]) => [name, rebuilt(it, mode)]));
      return mode === 'strict' ? z.strictObject(inner) : z.object(inner);
    }
    case 'array':
      return part.schema.clone({ ...part.schema.def, element: rebuilt(part.of, mode) });
    case 'optional':
      return rebuilt(part.of, mode).optional();
  }
}

const openCode = (listed: z.ZodType): z.ZodType => z.string().transform((code) => (listed.safeParse(code).success ? code : 'unknown'));
