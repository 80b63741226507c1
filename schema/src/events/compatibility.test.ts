import { join } from 'node:path';
import { type AnyContract, event, field } from '@jiuzhu/event-log';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compatible, contract, fields, incompatible } from '../../test/changes.ts';
import { frozenReader, frozenReads, newestReads } from '../../test/compatibility.ts';
import { freeze, type Frozen } from './freeze.ts';
import { readFrozen } from './frozen-files.ts';
import { loadContracts } from './load-contracts.ts';

const root = join(import.meta.dirname, '..', '..');
const contracts = await loadContracts(join(root, 'events'));
const published = readFrozen(join(root, 'frozen'));
const contractOf = (type: string): AnyContract => contracts.find((it) => it.type === type) as AnyContract;
const newestOf = (type: string): AnyContract =>
  contracts.filter(({ fact }) => fact === contractOf(type).fact).reduce((one, other) => (one.version > other.version ? one : other));

it('looks at every contract that there is', () => {
  expect(published.map(({ type }) => type)).toEqual(contracts.map(({ type }) => type));
});

describe.each(published.map((frozen) => [frozen.type, frozen] as const))('%s', (type, frozen) => {
  it('is read by the newest contract, whatever it may ever have said', () => {
    fc.assert(newestReads(newestOf(type), frozen));
  });

  it('is read, as it is written now, by who knows it only as it was frozen', () => {
    fc.assert(frozenReads(contractOf(type), frozen));
  });

  it('has examples, and each that was ever published comes out as the newest version says it', () => {
    expect(frozen.examples.length).toBeGreaterThan(0);
    const [newest, then] = [newestOf(type), frozenReader(frozen)];
    const again = frozenReader({ schema: published.find((it) => it.type === newest.type)?.schema ?? {} });
    for (const example of frozen.examples) {
      expect(then(example)).toBe(true);
      expect(again(newest.decode(example, type))).toBe(true);
    }
  });
});

const [told] = freeze([contract(fields)], []).frozen as [Frozen];
const caught = (property: fc.IProperty<unknown[]>): boolean => fc.check(property, { numRuns: 300 }).failed;

describe('a seeded change', () => {
  it.each(compatible)('does no harm where it is allowed', (shape) => {
    fc.assert(newestReads(contract(shape), told));
    fc.assert(frozenReads(contract(shape), told));
  });

  it.each(incompatible)('that $what is stumbled over by: $stumbles', ({ shape, more, stumbles }) => {
    const now = contract(shape, more);
    const found = { newest: caught(newestReads(now, told)), frozen: caught(frozenReads(now, told)) };
    if (stumbles === 'nobody') expect(found).toEqual({ newest: false, frozen: false });
    else expect(found[stumbles]).toBe(true);
  });

  it('is an upcast that forgets what may be absent: it is caught', () => {
    const first = event('household.told.v1', z.object({ amount: field.fen().optional() }), { example: { amount: 1 } });
    const upcasting = (absent: (amount: number | undefined) => number) =>
      event('household.told.v2', z.object({ amount: field.fen() }), {
        example: { amount: 1 },
        previous: first,
        upcast: ({ amount }) => ({ amount: absent(amount) }),
      });
    const [frozen] = freeze([first], []).frozen as [Frozen];
    expect(
      caught(
        newestReads(
          upcasting((amount) => amount as number),
          frozen,
        ) as never,
      ),
    ).toBe(true);
    expect(
      caught(
        newestReads(
          upcasting((amount) => amount ?? 0),
          frozen,
        ) as never,
      ),
    ).toBe(false);
  });
});
