import { encode } from '@jiuzhu/event-log';
import type { Json } from './json.ts';

const uuid: Json = { type: 'string', format: 'uuid' };
const instant: Json = { type: 'string', format: 'date-time' };
const text: Json = { type: 'string', minLength: 1 };

const required: Readonly<Record<string, Json>> = {
  ce_specversion: { const: '1.0' },
  ce_id: { ...uuid, description: 'The same event sent twice has the same id.' },
  ce_source: { type: 'string', pattern: '^/jiuzhu/[a-z][a-z0-9-]*$', description: 'Who owns the stream.' },
  ce_type: { type: 'string', pattern: '^[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*\\.v[1-9][0-9]*$' },
  ce_subject: { ...text, description: 'The stream: `household/<uuid>`.' },
  ce_time: { ...instant, description: 'When it happened.' },
  ce_partitionkey: { ...text, description: 'The stream again, as in the key.' },
  ce_sequence: {
    type: 'string',
    pattern: '^[1-9][0-9]*$',
    description: 'The version that the event brought its stream to: 1, 2, 3 without a gap. A number seen before is a repetition.',
  },
  ce_correlationid: { ...text, description: 'The same for all that one request set off.' },
  'content-type': { const: 'application/json' },
};

/** The attributes of every event, as CloudEvents 1.0 writes them into the headers of Kafka in binary mode. */
export const cloudEventHeaders: Json = {
  type: 'object',
  properties: {
    ...required,
    ce_causationid: { ...uuid, description: 'The event or the request that caused it.' },
    ce_traceparent: { ...text, description: 'W3C trace context.' },
  },
  required: Object.keys(required),
};

const id = (last: string): string => `00000000-0000-8000-8000-${last.padStart(12, '0')}`;

/** Headers as our own codec writes them. */
export const exampleHeaders = (owner: string, type: string): Json =>
  encode(
    {
      ...{ id: id('901'), owner, type, version: 7 },
      ...{ stream: `household/${id('1')}`, at: '2026-03-02T01:30:00.000Z' },
      ...{ correlationId: id('902'), causationId: id('903') },
    },
    null,
  ).headers;
