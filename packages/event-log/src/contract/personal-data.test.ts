import type { Day } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ContractFault } from './contract-fault.ts';
import { event } from './event.ts';
import { field } from './field.ts';

const id = '00000000-0000-4000-8000-000000000001';

describe('personal data', () => {
  const refused: Readonly<Record<string, z.ZodType>> = {
    'a plain string': z.string(),
    'a plain number': z.number(),
    'an enum of zod': z.enum(['a']),
    'a record with free keys': z.record(z.string(), field.day()),
    'a union': z.union([field.day(), field.month()]),
    'a nullable': field.day().nullable(),
    'anything at all': z.unknown(),
    'a transformation': field.day().transform(String),
    'a default': field.day().default('2026-01-01' as never),
    'a custom type': z.custom<Day>(),
  };
  it.each(Object.entries(refused))('has no room in %s, at any depth', (_name, hidden) => {
    const shape = z.object({ on: field.day(), list: z.array(z.object({ hidden })).optional() });
    expect(() => event('a.b.v1', shape, { example: { on: '2026-01-01' } })).toThrow(
      /^a\.b\.v1\.list\?\[\]\.hidden is a \w+: an event is made of/,
    );
  });

  it('has none in a shape without fields', () => {
    expect(() => event('a.b.v1', z.object({}), { example: {} })).toThrow('has no field');
  });

  it.each([
    /^.*$/,
    /^\p{Script=Han}+$/u,
    /^\d+$/,
    /^[0-9X]{18}$/,
    /^1\d{10}$/,
    /\w+/,
    /^[a-z]+|.*$/,
    /^[a-z0-9@.]+$/,
    /^[a-z ]+$/,
    /^ok$/i,
    // a name of three characters, and other rooms that no example stands in
    /^[一-龥]{3}$/,
    /^[\u4e00-\u9fa5]{4}$/,
    /^.{3}$/,
    /^[^0-9]{2,4}$/,
    /^\S{3}$/,
    /^id-\d{17}[0-9X]$/,
    /^tel[0-9]{11}$/,
    /^a\d+$/,
    /^\d{8}$/,
    /^\d{17}$/,
    /^(?=a)[a-z]{3}$/,
  ])('has none in a code: the pattern %s is not accepted', (pattern) => {
    expect(() => field.code(pattern)).toThrow('the code pattern');
  });

  it('has none in listed codes', () => {
    expect(() => field.code(['张三'])).toThrow('not a code');
    expect(() => field.code(['13800000000'])).toThrow('not a code');
    expect(() => field.openCode(['tel13800000000'])).toThrow('not a code');
    expect(() => field.openCode(['id-99000019900101001X'])).toThrow('not a code');
  });

  it.each(['张三', '99000019900101001X', 'Person', ''])('has none in what an id is of: %j', (of) => {
    expect(() => field.id(of)).toThrow('not what an id can be of');
  });

  it.each(['张三', 'n1-x', 'Name', 'a b'])('has none in the name of a field: %s', (name) => {
    expect(() => event('a.b.v1', z.object({ on: field.day(), [name]: field.flag() }), { example: {} })).toThrow('is no name of a field');
  });

  it.each([
    ['a telephone number in a code', { agency: 'office-13800000000' }],
    ['a telephone number with its area', { agency: 'office-029188888888' }],
    ['a resident ID number', { agency: 'x99000019900101001x' }],
    ['a bank card', { agency: 'card6222020000000000000' }],
    ['a telephone number in the name of a stream', { of: 'person/a13800000000' }],
    ['a name before an id', { who: `zhangsan/${id}` }],
    ['an ID number as an amount', { amount: 990_000_900_101_001 }],
    ['a bank card as an amount', { amount: 6_222_020_000_000_000 }],
  ])('is not written: %s', (_what, more) => {
    const shape = { agency: field.code(/^[a-z][a-z0-9-]{1,40}$/), of: field.stream(), who: field.id('person'), amount: field.fen() };
    const example = { agency: 'township-990000001', of: `household/${id}`, who: `person/${id}`, amount: 100_000_000_000_000 };
    const told = event('a.b.v1', z.object(shape), { example });
    const villages = { ...told.example, agency: 'village-990000001001', who: id as never, of: `person-year/${id}/2026` };
    expect(told(villages).data).toEqual(villages);
    expect(() => told({ ...told.example, ...more } as never)).toThrow(ContractFault);
  });

  it.each(['民发〔2021〕57号', '国务院令第649号', '关于印发《最低生活保障审核确认办法》的通知', '第八条第一款第一项', '四（一）'])(
    'is not what a document is cited by: %s',
    (words) => {
      const told = event('a.b.v1', z.object({ document: field.citation() }), { example: { document: words } });
      expect(told.example.document).toBe(words);
    },
  );

  it.each([
    ...['99000019900101001X', '电话13800000000', '0298888888', '张三 李四', 'someone@example.org', 'Zhang San', '路12345号'],
    ...['', '一'.repeat(121)],
  ])('does not pass for what a document is cited by: %j', (words) => {
    const told = event('a.b.v1', z.object({ document: field.citation() }), { example: { document: '示例' } });
    expect(() => told({ document: words })).toThrow(ContractFault);
  });

  it.each([/^[a-z]{2,20}$/, /^(none|low)-\d{1,3}$/, /^[A-Z]\d{3}$/])('leaves room for codes: %s', (pattern) => {
    expect(() => field.code(pattern)).not.toThrow();
  });

  it('does not fit into a count, a stream or an id', () => {
    expect(field.count().safeParse(13_800_000_000).success).toBe(false);
    for (const text of [
      'person/99000019900101001X',
      'person/990000199001010010',
      'person/13800000000',
      'person/张三',
      '99000019900101001X',
    ]) {
      expect(field.stream().safeParse(text).success).toBe(false);
      expect(field.id('person').safeParse(text).success).toBe(false);
    }
    for (const text of [`household/${id}`, 'region/610304', `person-year/${id}/2026`])
      expect(field.stream().safeParse(text).success).toBe(true);
  });
});
