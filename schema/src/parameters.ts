import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Description } from '@jiuzhu/policy';

/** A parameter that laws name, and the services whose laws do. */
export type Named = Description & { readonly services: readonly string[] };

/** Every parameter that some law of some service names, as `npm run generate` wrote them down: sorted by id. */
export const readParameters = (): readonly Named[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'parameters.json'), 'utf8')) as readonly Named[];
