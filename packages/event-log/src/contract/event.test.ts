import { day, type Day, type Fen, type Id } from '@jiuzhu/kernel';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import { readerOf } from './catalogue.ts';
import { ContractFault } from './contract-fault.ts';
import { event } from './event.ts';
import { field } from './field.ts';
import { VersionUnknown } from './version-unknown.ts';

const id = '00000000-0000-4000-8000-000000000001';
const part = z.object({ kind: field.code(['wages', 'rent']), amount: field.fen() });
const moved = event(
  'household.moved.v1',
  z.object({ householdId: field.id('household'), on: field.day(), parts: z.array(part).optional() }),
  {
    example: { householdId: id, on: '2026-02-28' },
  },
);
const movedAgain = event('household.moved.v2', z.object({ householdId: field.id('household'), from: field.day(), to: field.region() }), {
  example: { householdId: id, from: '2026-02-28', to: '610304' },
  previous: moved,
  upcast: ({ householdId, on }) => ({ householdId, from: on, to: '61' }),
});
const movedThrice = event('household.moved.v3', z.object({ householdId: field.id('household'), from: field.day(), times: field.count() }), {
  example: { householdId: id, from: '2026-02-28', times: 2 },
  previous: movedAgain,
  upcast: ({ householdId, from }) => ({ householdId, from, times: 1 }),
});

describe('a contract', () => {
  it('carries the words of the kernel', () => {
    expectTypeOf(moved.example).toExtend<{ householdId: Id<'household'>; on: Day }>();
    const amount = moved.example.parts?.[0]?.amount;
    expectTypeOf(amount).toEqualTypeOf<Fen | undefined>();
  });

  it('makes an event of its type, and knows owner, version and the fact without version', () => {
    expect(moved(moved.example)).toEqual({ type: 'household.moved.v1', data: { householdId: id, on: '2026-02-28' } });
    expect([movedThrice.owner, movedThrice.version, movedThrice.fact]).toEqual(['household', 3, 'household.moved']);
  });

  it.each([
    ['a key it does not know', { householdId: id, on: '2026-02-28', name: 'x' }],
    ['a key it does not know, further down', { householdId: id, on: '2026-02-28', parts: [{ kind: 'rent', amount: 1, of: 'x' }] }],
    ['a day that does not exist', { householdId: id, on: '2026-02-29' }],
    ['half a fen', { householdId: id, on: '2026-02-28', parts: [{ kind: 'rent', amount: 0.5 }] }],
    ['a code it does not list', { householdId: id, on: '2026-02-28', parts: [{ kind: 'gift', amount: 1 }] }],
    ['a missing field', { householdId: id }],
  ])('does not write %s', (_what, data) => {
    expect(() => moved(data as never)).toThrow(ContractFault);
  });

  it('names type and path of what does not fit, and never the value', () => {
    expect(() => moved({ householdId: '张三', on: '2026-02-28' } as never)).toThrow(/^household\.moved\.v1: householdId: invalid_format$/);
    expect(() => moved({ ...moved.example, '99000019900101001X': 1 } as never)).toThrow(
      /^household\.moved\.v1: \(whole\): unrecognized_keys 1$/,
    );
  });
});

describe('a reader', () => {
  it('drops what it does not know, at every depth', () => {
    const newer = { householdId: id, on: '2026-02-28', later: 1, parts: [{ kind: 'rent', amount: 5, later: 2 }] };
    expect(moved.decode(newer)).toEqual({ householdId: id, on: '2026-02-28', parts: [{ kind: 'rent', amount: 5 }] });
  });

  it('brings every older version to the latest', () => {
    expect(movedThrice.reads).toEqual(['household.moved.v3', 'household.moved.v2', 'household.moved.v1']);
    expect(movedThrice.decode(moved.example, 'household.moved.v1')).toEqual({ householdId: id, from: '2026-02-28', times: 1 });
    expect(() => moved.decode({}, 'household.moved.v2')).toThrow('does not read household.moved.v2');
  });

  it('takes what the frozen schema has, also where a writer is held to more, and brings it to the newest version', () => {
    const spent = event('household.spent.v1', z.object({ amount: field.fen() }), { example: { amount: 1 } });
    const spentOn = event('household.spent.v2', z.object({ amount: field.fen(), on: field.day().optional() }), {
      example: { amount: 1 },
      previous: spent,
      upcast: ({ amount }) => ({ amount }),
    });
    const amount = Number.MAX_SAFE_INTEGER;
    expect(() => spent({ amount: amount as Fen })).toThrow(ContractFault);
    expect(spentOn.decode({ amount }, 'household.spent.v1')).toEqual({ amount });
  });

  it('takes an unlisted value of an open code for unknown, and of a closed one for a fault', () => {
    const told = event('household.told.v1', z.object({ how: field.openCode(['letter', 'call']) }), { example: { how: 'letter' } });
    expect(told.decode({ how: 'pigeon' })).toEqual({ how: 'unknown' });
    expect(() => told.decode({ how: 7 })).toThrow(ContractFault);
    expect(() => told({ how: 'pigeon' } as never)).toThrow(ContractFault);
  });

  it('finds the contract by the type of the envelope, and passes over what it does not handle', () => {
    const read = readerOf([movedThrice]);
    const envelope = { id, owner: 'household', stream: `household/${id}`, version: 1, at: '', correlationId: '' };
    expect(read({ ...envelope, type: 'household.moved.v2', data: movedAgain.example })).toMatchObject({
      type: 'household.moved.v3',
      data: { times: 1 },
    });
    expect(read({ ...envelope, type: 'household.split.v1', data: {} })).toBeUndefined();
    expect(read({ ...envelope, type: 'household.moved-out.v4', data: {} })).toBeUndefined();
  });

  it('says aloud that a newer version came of a fact that it handles', () => {
    const envelope = { id, owner: 'household', stream: `household/${id}`, version: 1, at: '', correlationId: '', data: movedAgain.example };
    expect(() => readerOf([moved])({ ...envelope, type: 'household.moved.v2' })).toThrow(VersionUnknown);
    expect(() => readerOf([movedThrice])({ ...envelope, type: 'household.moved.v10' })).toThrow(
      'the newest that is read here is household.moved.v3',
    );
  });

  it('does not read one fact in two versions: who reads the older would be told nothing', () => {
    expect(() => readerOf([moved, movedThrice])).toThrow('household.moved is read in two versions');
    expect(() => readerOf([moved, moved])).not.toThrow();
  });
});

describe('making a contract', () => {
  const shape = z.object({ on: field.day() });
  it.each(['moved.v1', 'household.moved', 'household.moved.v0', 'Household.moved.v1', 'household.moved.v1.v2'])(
    'needs a well formed type, not %s',
    (type) => {
      expect(() => event(type, shape, { example: { on: '2026-01-01' } })).toThrow('<owner>.<past-tense>.v<n>');
    },
  );

  it('needs an example that fits', () => {
    expect(() => event('a.b.v1', shape, { example: { on: '2026-13-01' } })).toThrow(ContractFault);
  });

  it('needs the version before, and no other', () => {
    expect(() => event('household.moved.v2', shape, { example: { on: '2026-01-01' } })).toThrow('needs previous: household.moved.v1');
    expect(() =>
      event('household.moved.v3', shape, { example: { on: '2026-01-01' }, previous: moved, upcast: ({ on }) => ({ on }) }),
    ).toThrow('needs previous: household.moved.v2');
    expect(() =>
      event('household.went.v1', shape, { example: { on: '2026-01-01' }, previous: moved, upcast: ({ on }) => ({ on }) }),
    ).toThrow('needs no previous');
  });
});

describe('a new version with the day from which it is emitted', () => {
  const told = event('household.told.v1', z.object({ hours: field.count() }), { example: { hours: 2 } });
  const shape = z.object({ minutes: field.count() });
  const later = {
    example: { minutes: 120 },
    previous: told,
    upcast: ({ hours }: { hours: number }) => ({ minutes: hours * 60 }),
    emitFrom: day('2026-09-01'),
    downcast: ({ minutes }: { minutes: number }) => ({ hours: Math.ceil(minutes / 60) }),
  };
  const toldInMinutes = event('household.told.v2', shape, later);
  const toldInSeconds = event('household.told.v3', z.object({ seconds: field.count() }), {
    example: { seconds: 3600 },
    previous: toldInMinutes,
    upcast: ({ minutes }) => ({ seconds: minutes * 60 }),
    emitFrom: day('2027-01-01'),
    downcast: ({ seconds }) => ({ minutes: Math.ceil(seconds / 60) }),
  });

  it.each([
    ['2026-08-31', { type: 'household.told.v1', data: { hours: 2 } }],
    ['2026-09-01', { type: 'household.told.v2', data: { minutes: 120 } }],
    ['2026-12-31', { type: 'household.told.v2', data: { minutes: 120 } }],
    ['2027-01-01', { type: 'household.told.v3', data: { seconds: 7200 } }],
  ])('is told on %s as readers were promised', (on, expected) => {
    expect(toldInSeconds.emitted(toldInSeconds({ seconds: 7200 }).data, day(on))).toEqual(expected);
  });

  it('is told at once where it has no such day', () => {
    const { emitFrom: _day, downcast: _cast, ...atOnce } = later;
    expect(event('household.told.v2', shape, atOnce).emitted({ minutes: 1 }, day('0001-01-01')).type).toBe('household.told.v2');
    expect(told.emitted({ hours: 1 }, day('0001-01-01')).type).toBe('household.told.v1');
  });

  it('is read before and after that day, by who knows it', () => {
    for (const on of ['2026-08-31', '2026-09-01']) {
      const { type, data } = toldInMinutes.emitted({ minutes: 180 }, day(on));
      expect(toldInMinutes.decode(data, type)).toEqual({ minutes: 180 });
    }
  });

  it('does not write into the version before what does not fit there', () => {
    const broken = event('household.told.v2', shape, {
      ...later,
      downcast: ({ minutes }: { minutes: number }) => ({ hours: minutes / 60 }),
    });
    expect(() => broken.emitted({ minutes: 90 }, day('2026-08-31'))).toThrow(/^household\.told\.v1: hours: /);
  });

  it('must bring its example back from the version before', () => {
    expect(() => event('household.told.v2', shape, { ...later, downcast: () => ({ hours: 1 }) })).toThrow(
      'does not bring the example back',
    );
    expect(() => event('household.told.v2', shape, { ...later, downcast: () => ({ hours: -1 }) })).toThrow(ContractFault);
  });

  it('comes after a version, and is emitted later than that', () => {
    expect(() => event('household.told.v1', shape, { example: { minutes: 1 }, emitFrom: day('2026-09-01') } as never)).toThrow(
      'has no version before it',
    );
    const early = { ...later, example: { minutes: 1 }, previous: toldInMinutes, upcast: (it: { minutes: number }) => it };
    expect(() => event('household.told.v3', shape, { ...early, downcast: (it: { minutes: number }) => it })).toThrow(
      'nobody would see household.told.v2',
    );
  });
});

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
    expect(() => event('a.b.v1', z.object({ on: field.day(), [name]: field.flag() }), { example: {} as never })).toThrow(
      'is no name of a field',
    );
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
