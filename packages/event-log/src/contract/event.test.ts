import type { Day, Fen, Id } from '@jiuzhu/kernel';
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

  it('does not read one event in two versions: one of them would be told nothing', () => {
    for (const both of [
      [moved, movedThrice],
      [movedThrice, moved],
    ])
      expect(() => readerOf(both)).toThrow('household.moved is read in two versions');
    expect(() => readerOf([moved, moved])).not.toThrow();
  });

  it('may handle versions apart, each as it was sent', () => {
    const apart = [movedAgain, moved].map((contract) => ({ ...contract, reads: [contract.type] }));
    const envelope = { id, owner: 'household', stream: `household/${id}`, version: 1, at: '', correlationId: '', data: moved.example };
    expect(readerOf(apart)({ ...envelope, type: 'household.moved.v1' })?.type).toBe('household.moved.v1');
    expect(() => readerOf(apart)({ ...envelope, type: 'household.moved.v3' })).toThrow(
      'the newest that is read here is household.moved.v2',
    );
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
