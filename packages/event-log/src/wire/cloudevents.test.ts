import { CloudEvent, Kafka } from 'cloudevents';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from './codec.ts';
import type { Head } from './envelope.ts';
import type { Rec } from './rec.ts';
import { Undecodable } from './undecodable.ts';

const owner = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const head: fc.Arbitrary<Head> = fc
  .record(
    {
      id: fc.uuid(),
      owner,
      fact: fc.stringMatching(/^[a-z][a-z0-9-]{0,30}\.v[1-9]$/),
      stream: fc.tuple(owner, fc.uuid()).map((parts) => parts.join('/')),
      version: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      at: fc
        .tuple(fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true }), fc.boolean())
        .map(([instant, offset]) => (offset ? inShanghai(instant) : instant.toISOString())),
      correlationId: fc.oneof(fc.uuid(), fc.string({ minLength: 1 })),
      causationId: fc.uuid(),
      traceparent: fc.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/),
    },
    { requiredKeys: ['id', 'owner', 'fact', 'stream', 'version', 'at', 'correlationId'] },
  )
  .map(({ fact, ...it }) => ({ ...it, type: `${it.owner}.${fact}` }));

/** As an event's data is: an object, whatever is in it. */
const data = fc.dictionary(fc.string(), fc.jsonValue()).map((it) => JSON.parse(JSON.stringify(it)) as Record<string, unknown>);

const inShanghai = (instant: Date): string => `${new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, -1)}+08:00`;
const sameInstant = (one: string | undefined, other: string): boolean => Date.parse(String(one)) === Date.parse(other);

/** What the head says in the words of CloudEvents. */
const attributesOf = ({ owner, at: _at, ...it }: Head): Record<string, unknown> => ({
  id: it.id,
  type: it.type,
  source: `/jiuzhu/${owner}`,
  specversion: '1.0',
  subject: it.stream,
  partitionkey: it.stream,
  sequence: String(it.version),
  correlationid: it.correlationId,
  ...(it.causationId === undefined ? {} : { causationid: it.causationId }),
  ...(it.traceparent === undefined ? {} : { traceparent: it.traceparent }),
});

describe('the official SDK of CloudEvents', () => {
  it('reads what we write as the event that we meant, and finds nothing to object', () => {
    fc.assert(
      fc.property(head, data, (it, body) => {
        const { headers, key, value } = encode(it, JSON.stringify(body));
        const read = Kafka.toEvent({ headers, key, value, body: value, timestamp: undefined } as never) as CloudEvent<unknown>;
        expect(read.validate()).toBe(true);
        const { time, data: inside, datacontenttype, ...attributes } = JSON.parse(JSON.stringify(read)) as Record<string, unknown>;
        expect(attributes).toEqual(attributesOf(it));
        expect(sameInstant(time as string, it.at)).toBe(true);
        expect({ inside, datacontenttype }).toEqual({ inside: body, datacontenttype: 'application/json' });
      }),
    );
  });

  it('writes in binary mode what we read as the event that it meant', () => {
    fc.assert(
      fc.property(head, data, (it, body) => {
        const { at, ...rest } = decode(written(it, body));
        const { at: meant, ...expected } = it;
        expect(rest).toEqual({ ...expected, data: body });
        expect(sameInstant(at, meant)).toBe(true);
      }),
    );
  });

  it('writes in structured mode what is none of our records', () => {
    fc.assert(
      fc.property(head, data, (it, body) => {
        const { headers, value } = Kafka.structured(eventOf(it, body)) as unknown as { headers: Record<string, string>; value: string };
        const rec = { id: it.id, topic: '', key: it.stream, headers, value: Buffer.from(value) };
        expect(() => decode(rec)).toThrow(Undecodable);
      }),
    );
  });
});

const eventOf = (it: Head, body: unknown): CloudEvent<unknown> =>
  new CloudEvent({ ...attributesOf(it), time: it.at, datacontenttype: 'application/json', data: body });

/** Its value is the object itself and its headers may be undefined: a client of Kafka sends text, and no header that is not there. */
function written(it: Head, body: unknown): Rec {
  const { headers, key, value } = Kafka.binary(eventOf(it, body)) as unknown as {
    headers: Record<string, unknown>;
    key: string;
    value: unknown;
  };
  const sent = Object.entries(headers).flatMap(([name, header]) => (typeof header === 'string' ? [[name, header] as const] : []));
  return { id: it.id, topic: `${it.owner}.events`, key, headers: Object.fromEntries(sent), value: Buffer.from(JSON.stringify(value)) };
}
