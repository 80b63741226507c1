import type { Frozen } from '../freeze.ts';
import { exampleHeaders } from './headers.ts';
import { BINDING, type Json, ref } from './json.ts';

/** One published version: its frozen schema, the headers beside it, and every example that was ever published of it. */
export const message = (owner: string, { type, emitFrom, examples }: Frozen): Json => ({
  name: type,
  title: type,
  ...(emitFrom === undefined ? {} : { summary: `Told from ${emitFrom} on; until then the version before is.`, 'x-emit-from': emitFrom }),
  contentType: 'application/json',
  correlationId: ref('components', 'correlationIds', 'correlation'),
  headers: {
    allOf: [
      ref('components', 'schemas', 'cloud-event'),
      { type: 'object', properties: { ce_type: { const: type }, ce_source: { const: `/jiuzhu/${owner}` } } },
    ],
  },
  payload: ref('components', 'schemas', type),
  bindings: { kafka: { key: { type: 'string', description: 'The stream, as in ce_subject.' }, bindingVersion: BINDING } },
  examples: examples.map((payload) => ({ headers: exampleHeaders(owner, type), payload })),
});
