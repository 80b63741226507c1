import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from './codec.ts';
import type { Head } from './envelope.ts';
import { Undecodable } from './undecodable.ts';

const text = fc.string({ minLength: 1 });
const owner = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/);
const head = fc.record<Head>(
  {
    id: fc.uuid(),
    owner,
    type: text,
    stream: text,
    version: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    at: text,
    correlationId: text,
    causationId: fc.uuid(),
    traceparent: text,
  },
  { requiredKeys: ['id', 'owner', 'type', 'stream', 'version', 'at', 'correlationId'] },
);

const sample: Head = {
  id: '00000000-0000-4000-8000-000000000001',
  owner: 'housing',
  type: 'housing.rent-support-granted.v1',
  stream: 'household/00000000-0000-4000-8000-000000000002',
  version: 7,
  at: '2026-01-01T00:00:00.000+08:00',
  correlationId: 'c-1',
};

describe('the codec', () => {
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(head, fc.json(), (it, json) => {
        expect(decode(encode(it, json))).toEqual({ ...it, data: JSON.parse(json) as unknown });
      }),
    );
  });

  it('writes CloudEvents 1.0 in binary mode: attributes as headers, the stream as key, topic by owner', () => {
    const rec = encode(sample, '{"a":1}');
    expect(rec).toMatchObject({ id: sample.id, topic: 'housing.events', key: sample.stream });
    expect(rec.headers).toEqual({
      ce_specversion: '1.0',
      ce_id: sample.id,
      ce_source: '/jiuzhu/housing',
      ce_type: sample.type,
      ce_subject: sample.stream,
      ce_time: sample.at,
      ce_partitionkey: sample.stream,
      ce_sequence: '7',
      ce_correlationid: 'c-1',
      'content-type': 'application/json',
    });
    expect(Buffer.from(rec.value ?? []).toString()).toBe('{"a":1}');
  });

  it('keeps a tombstone a tombstone', () => {
    expect(encode(sample, null).value).toBeNull();
    expect(decode(encode(sample, null)).data).toBeNull();
  });

  it('names what is wrong with a record, and does not quote it', () => {
    const rec = encode(sample, '{}');
    const secret = '990000';
    const broken = [
      { ...rec, headers: {} },
      { ...rec, headers: { ...rec.headers, ce_specversion: '0.3' } },
      { ...rec, headers: { ...rec.headers, ce_sequence: secret + '.5' } },
      { ...rec, headers: { ...rec.headers, ce_sequence: '0' } },
      { ...rec, headers: { ...rec.headers, ce_source: secret } },
      { ...rec, headers: { ...rec.headers, ce_id: `${secret}\0` } },
      { ...rec, headers: { ...rec.headers, ce_correlationid: `${secret}\ud800` } },
      { ...rec, headers: { ...rec.headers, ce_type: secret.repeat(100) } },
      { ...rec, key: `household/${secret}` },
      { ...rec, value: Buffer.from(`{"a": ${secret}`) },
      { ...rec, value: Buffer.from([0xff, 0xfe]) },
    ];
    for (const it of broken) {
      expect(() => decode(it)).toThrow(Undecodable);
      expect(() => decode(it)).not.toThrow(secret);
    }
  });
});
