import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyJson } from './copy-json.ts';
import { parseJson } from './parse-json.ts';

describe('a copy of an answer', () => {
  it('is what would have come over the wire', () => {
    const isCopied = (value: unknown) => {
      expect(copyJson(value)).toEqual(withoutProto(value));
    };
    fc.assert(fc.property(fc.jsonValue(), isCopied));
  });

  it('writes dates as texts and leaves out what JSON has no form for', () => {
    const value = { day: new Date(0), nothing: undefined, list: [undefined, Number.NaN, () => 1], fn: () => 1, none: null };
    expect(copyJson(value)).toEqual({ day: '1970-01-01T00:00:00.000Z', list: [null, null, null], none: null });
    expect(() => copyJson({ big: 1n })).toThrow(TypeError);
  });

  it('shares nothing with the original', () => {
    const original = { entity: { names: ['a'] } };
    const copy = copyJson(original);
    copy.entity.names.push('b');
    expect(original.entity.names).toEqual(['a']);
  });

  it('inherits nothing from what it was copied from', () => {
    const hostile = JSON.parse('{"a":{"__proto__":{"admin":true}}}') as { a: { admin?: boolean } };
    expect(copyJson(hostile).a.admin).toBeUndefined();
  });
});

describe('JSON from outside', () => {
  it.each(['{"a":{"__proto__":{"admin":true},"b":1}}', '{"a":{"\\u005f_proto\\u005F_":{"admin":true},"b":1}}'])(
    'never carries %s',
    (text) => {
      const { a } = parseJson(text) as { a: object };
      expect(Object.keys(a)).toEqual(['b']);
      expect(Object.getPrototypeOf({ ...a })).toBe(Object.prototype);
    },
  );

  it('may speak of it', () => {
    expect(parseJson('{"name":"__proto__"}')).toEqual({ name: '__proto__' });
  });

  it('is otherwise what JSON says', () => {
    const isParsed = (text: string) => {
      expect(parseJson(text)).toEqual(withoutProto(JSON.parse(text)));
    };
    fc.assert(fc.property(fc.json(), isParsed));
  });
});

const withoutProto = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, it: unknown) => (key === '__proto__' ? undefined : it));
