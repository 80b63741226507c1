import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonSchema } from '@jiuzhu/event-log';
import type { Generated } from '../keep-in-step.ts';
import type { Frozen } from './freeze.ts';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** One frozen version as a file: JSON Schema with its examples. */
export const frozenFile = ({ type, emitFrom, schema, examples }: Frozen): Generated => ({
  file: `schema/frozen/${type}.json`,
  text: `${JSON.stringify({ $schema: DIALECT, $id: type, emitFrom, ...schema, examples }, null, 2)}\n`,
});

export function readFrozen(folder: string): readonly Frozen[] {
  if (!existsSync(folder)) return [];
  return globSync('*.json', { cwd: folder })
    .toSorted()
    .map((file) => {
      const { $id, emitFrom, examples, $schema, ...schema } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as JsonSchema;
      if ($schema !== DIALECT) throw new Error(`schema/frozen/${file} is of another dialect`);
      if (`${String($id)}.json` !== file) throw new Error(`schema/frozen/${file} holds ${String($id)}`);
      return {
        type: String($id),
        ...(typeof emitFrom === 'string' ? { emitFrom } : {}),
        schema,
        examples: examples as unknown[],
      };
    });
}
