import type { AnyContract, Contract, JsonSchema } from '@jiuzhu/event-log';
import { jsonSchema } from '@jiuzhu/event-log';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Frozen } from '../src/events/freeze.ts';
import { valuesOf } from './values-of.ts';

const ajv = new Ajv2020({ strict: false });
(addFormats as unknown as (to: Ajv2020) => void)(ajv);

/** A reader that was written when the version was frozen: somebody else's validator over our frozen schema, which takes codes not yet known. */
export const frozenReader = ({ schema }: Pick<Frozen, 'schema'>): ValidateFunction => ajv.compile(opened(schema));

function opened(schema: JsonSchema): JsonSchema {
  if (schema.kind === 'open-code') return { type: 'string' };
  if (schema.type === 'array') return { ...schema, items: opened(schema.items as JsonSchema) };
  if (schema.type !== 'object') return schema;
  const inner = Object.entries(schema.properties as Record<string, JsonSchema>).map(([name, it]) => [name, opened(it)] as const);
  return { ...schema, properties: Object.fromEntries(inner) };
}

/** Whatever the frozen version may ever have said is read by the newest contract of its fact. */
export const newestReads = (newest: AnyContract, { type, schema }: Frozen) =>
  fc.property(valuesOf(schema, 'any'), (value) => void newest.decode(value, type));

/** Whatever the version says now is read by who knows it only as it was frozen. */
export function frozenReads(contract: AnyContract, frozen: Frozen) {
  const read = frozenReader(frozen);
  return fc.property(valuesOf(jsonSchema(contract.shape), 'written'), (value) => {
    const { data } = (contract as Contract<unknown>)(value);
    if (!read(data)) throw new Error(`${frozen.type}: ${ajv.errorsText(read.errors)}`);
  });
}
