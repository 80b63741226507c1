import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { event, field } from '@jiuzhu/event-log';
import type { AnyContract } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compatible, contract, example, fields, incompatible } from '../../test/changes.ts';
import { freeze } from './freeze.ts';
import { frozenFile, readFrozen } from './frozen-files.ts';
import { loadContracts } from './load-contracts.ts';

const published = freeze([contract(fields)], []).frozen;
const problemsOf = (shape: Record<string, z.ZodType>, more: object = {}): readonly string[] =>
  freeze([contract(shape, more)], published).problems;
const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'freeze-'));
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const it of folders) rmSync(it, { recursive: true });
});

describe('a published version', () => {
  it('may stay as it is, gain an optional field, or a value of an open code', () => {
    for (const shape of compatible) expect(problemsOf(shape)).toEqual([]);
  });

  it.each(incompatible)('is not one that $what', ({ shape, more, says }) => {
    expect(problemsOf(shape, more)).toContainEqual(expect.stringContaining(`household.told.v1: ${says}`));
  });

  it('keeps its examples for ever, and a new one beside them', () => {
    const more = { later: 3 };
    const [frozen] = freeze([contract({ ...fields, later: field.count().optional() }, more)], published).frozen;
    expect(frozen?.examples).toEqual([example, { ...example, ...more }]);
  });

  it('has a day from which it is emitted where it is a new one, which may come later than readers were told, and never sooner', () => {
    const second = (from?: string): AnyContract =>
      event('household.told.v2', z.object({ times: field.count() }), {
        example: { times: 1 },
        previous: event('household.told.v1', z.object({ on: field.day() }), { example: { on: '2026-01-01' } }),
        upcast: () => ({ times: 1 }),
        ...(from === undefined ? {} : { emitFrom: day(from), downcast: () => ({ on: day('2026-01-01') }) }),
      } as never);
    const told = freeze([second('2026-09-01')], []);
    expect(told).toMatchObject({ problems: [], frozen: [{ type: 'household.told.v2', emitFrom: '2026-09-01' }] });
    expect(freeze([second('2026-10-01')], told.frozen).problems).toEqual([]);
    expect(freeze([second('2026-08-31')], told.frozen).problems).toEqual([
      'household.told.v2: was to be emitted from 2026-09-01 on and readers were told so, and is from 2026-08-31',
    ]);
    expect(freeze([second()], told.frozen).problems).toEqual([expect.stringContaining('needs the day from which it is emitted')]);
  });

  it('is not dropped while its events are to be read', () => {
    expect(freeze([contract(fields, {}, 'household.heard.v1')], published).problems).toEqual([
      expect.stringMatching(/^household\.told\.v1 is frozen and has no contract/),
    ]);
  });
});

describe('the files', () => {
  it('say again what was frozen', () => {
    const to = folder();
    const later = published.map((it) => ({ ...it, type: 'household.told.v2', emitFrom: '2026-09-01' }));
    for (const it of [...published, ...later]) writeFileSync(join(to, `${it.type}.json`), frozenFile(it).text);
    expect(readFrozen(to).toSorted((one, other) => (one.type < other.type ? -1 : 1))).toEqual([...published, ...later]);
  });

  it('are rejected under another name', () => {
    const to = folder();
    for (const it of published) writeFileSync(join(to, 'household.other.v1.json'), frozenFile(it).text);
    expect(() => readFrozen(to)).toThrow('household.other.v1.json holds household.told.v1');
  });
});

describe('looking for contracts', () => {
  const fixture = (name: string): string => join(import.meta.dirname, '..', '..', 'fixtures', 'events', name);

  it('finds those that a file exports, the older versions too', async () => {
    const found = await loadContracts(fixture('well-placed'));
    expect(found.map((it) => it.type)).toEqual(['household.told.v1', 'household.told.v2']);
  });

  it('fails when it looked at nothing', async () => {
    await expect(loadContracts(folder())).rejects.toThrow('no contract in 0 files');
    await expect(loadContracts(fixture('without-contract'))).rejects.toThrow('no contract in 1 files');
    expect(() => freeze([], published)).toThrow('nothing was looked at');
  });

  it('does not take one owner’s event in the folder of another', async () => {
    await expect(loadContracts(fixture('misplaced'))).rejects.toThrow('household.told.v1 belongs in the folder of household');
  });
});
