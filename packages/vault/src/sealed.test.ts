import { format, inspect, isDeepStrictEqual } from 'node:util';
import { Writable } from 'node:stream';
import { serialize } from 'node:v8';
import fc from 'fast-check';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isSealed, open, sealed } from './sealed.ts';
import { sealedInput } from './sealed-input.ts';

const canary = '99000019900101001X';

function logged(value: object): string {
  const lines: string[] = [];
  const to = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  const log = pino({}, to);
  log.info(value, 'a person');
  log.error({ err: Object.assign(new Error('fault'), value) });
  return lines.join('');
}

describe('a sealed value shows its content nowhere', () => {
  const secret = sealed(canary);
  const nested = { person: { numbers: [secret], byId: new Map([['x', secret]]), all: new Set([secret]) }, ...secret };
  const printers: Readonly<Record<string, () => string>> = {
    'JSON of it': () => JSON.stringify(secret),
    'JSON of what holds it': () => JSON.stringify(nested),
    'String()': () => String(secret),
    'a template': () => `${secret.toString()}${secret as unknown as string}`,
    'addition to a text': () => 'number ' + (secret as unknown as string),
    inspect: () => inspect(nested, { depth: null, showHidden: true, getters: true }),
    'inspect without custom printing': () => inspect(nested, { depth: null, showHidden: true, customInspect: false }),
    'format of all kinds': () => format('%s %o %O %j %d', secret, secret, secret, secret, secret),
    'a log line of pino': () => logged(nested),
    'a structured clone': () => inspect(structuredClone(nested), { depth: null, showHidden: true }),
    'the serialised form': () => serialize({ secret }).toString('latin1') + serialize({ secret }).toString('utf16le'),
    'its own properties': () => JSON.stringify([Object.entries(secret), Reflect.ownKeys(secret).map(String), Object.values({ ...secret })]),
    'an error that carries it': () => inspect(new Error('fault', { cause: { secret } }), { depth: null }),
    'a message of zod': () => JSON.stringify(z.object({ a: z.string() }).safeParse({ a: secret }).error),
  };
  it.each(Object.entries(printers))('not in %s', (_name, print) => {
    const text = print();
    expect(text.length).toBeGreaterThan(0);
    expect(text).not.toContain(canary);
    expect(text).not.toContain(canary.slice(0, 6));
  });

  it('shows that it is sealed, so that a reader of a log knows', () => {
    expect(JSON.stringify({ a: secret })).toBe('{"a":"[sealed]"}');
    expect(inspect({ a: secret })).toBe('{ a: [sealed] }');
  });
});

describe('opening', () => {
  it('gives back whatever was sealed', () => {
    fc.assert(fc.property(fc.anything(), (value) => Object.is(open(sealed(value)), value)));
  });

  it('is a fault for anything that was not sealed here, a clone included', () => {
    const clone = structuredClone(sealed(canary)) as never;
    expect(isSealed(clone)).toBe(false);
    expect(() => open(clone)).toThrow('not a sealed value');
    expect(() => open(canary as never)).toThrow(TypeError);
  });

  it('cannot be reached by writing to it', () => {
    expect(Object.isFrozen(sealed(canary))).toBe(true);
  });
});

describe('comparison', () => {
  it('never calls two secrets the same by depth, for their content is not compared', () => {
    const one = sealed(canary);
    expect(isDeepStrictEqual({ one }, { one })).toBe(true);
    expect(isDeepStrictEqual({ one }, { one: sealed('another') })).toBe(false);
    expect(one).not.toEqual(sealed('another'));
  });
});

describe('the shape at the edge', () => {
  const shape = z.object({ number: sealedInput(z.string().length(18)) });

  it('seals what it takes', () => {
    expect(open(shape.parse({ number: canary }).number)).toBe(canary);
  });

  it('names the path and never the value of what it does not take', () => {
    const { error } = shape.safeParse({ number: `${canary}99` });
    expect(error?.issues[0]?.path).toEqual(['number']);
    expect(JSON.stringify(error)).not.toContain(canary);
  });
});
