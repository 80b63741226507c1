import { day } from '@jiuzhu/kernel';
import type { OpenRuntime } from '@jiuzhu/service-kit';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { seed, SeedInvalid } from '../src/adapters/database/seed.ts';
import type { Seed } from '../src/commands/seed-standards.ts';
import { document } from '../src/testing/builders.ts';
import { author, openStandards, type Opened } from './opened.ts';

const opened: Opened[] = [];
let s: Opened;
beforeEach(async () => {
  s = await openStandards();
  opened.push(s);
});
afterAll(() => Promise.all(opened.map((it) => it.close())));

const aSeed = (region: string, more: Partial<Seed> = {}): Seed => ({
  ...{ region: region as never, document, publishedAt: day('2022-01-01'), illustrative: true },
  values: [
    { parameter: 'subsistence.property.homes', unit: 'count', from: day('2022-01-01'), value: { tekun: 1, dibao: 1, margin: 1, rigid: 1 } },
  ],
  ...more,
});
const seeds = [aSeed('national'), aSeed('61'), aSeed('6103', { illustrative: false, enteredBy: 'officer-1', approvedBy: 'officer-2' })];
const count = async ({ pool }: OpenRuntime): Promise<unknown> =>
  (await pool.query<{ n: string }>('select count(*)::int as n from standards')).rows[0]?.n;

describe('an empty system', () => {
  it('begins with its files: approved, by whom they say, as of their publication, and told', async () => {
    expect(await seed(s.runtime, () => seeds)).toBe(3);
    const { rows } = await s.runtime.pool.query(
      'select region, state, illustrative, adopted_by, approved_by, approved_on::text, legality_check, version from standards order by seq',
    );
    const same = { state: 'approved', approved_on: '2022-01-01', legality_check: null, version: 2 };
    expect(rows).toEqual([
      { region: 'national', illustrative: true, adopted_by: 'system:standards', approved_by: null, ...same },
      { region: '61', illustrative: true, adopted_by: 'system:standards', approved_by: null, ...same },
      { region: '6103', illustrative: false, adopted_by: 'officer-1', approved_by: 'officer-2', ...same },
    ]);
    for (const region of ['national', '61', '6103'])
      expect(await s.told(region)).toEqual(['standards.standard-adopted.v1', 'standards.standard-approved.v1']);
  });

  it('begins once: what is there is not asked for files again', async () => {
    await seed(s.runtime, () => seeds);
    const nobody = () => {
      throw new Error('the files were read');
    };
    expect(await seed(s.runtime, nobody)).toBe(0);
    expect(await count(s.runtime)).toBe(3);
  });

  it('begins once also where two start it at the same time', async () => {
    const both = Promise.withResolvers<undefined>();
    let reading = 0;
    const read = async () => {
      reading += 1;
      if (reading === 2) both.resolve(undefined);
      await both.promise;
      return seeds;
    };
    await Promise.all([seed(s.runtime, read), seed(s.runtime, read)]);
    expect(await count(s.runtime)).toBe(3);
    expect(await s.told('national')).toHaveLength(2);
  });

  it('begins with all of them or with none', async () => {
    await expect(seed(s.runtime, () => [...seeds, aSeed('61')])).rejects.toThrow(SeedInvalid);
    await expect(
      seed(s.runtime, () => [...seeds, aSeed('62', { values: aSeed('62').values.map((it) => ({ ...it, value: 1 })) })]),
    ).rejects.toThrow('StandardMisfits');
    expect(await count(s.runtime)).toBe(0);
    expect(await s.told('national')).toEqual([]);
    expect(await seed(s.runtime, () => seeds), 'and mended, it begins').toBe(3);
  });

  it('is not empty any more once an officer has proposed something', async () => {
    const values = [{ parameter: 'subsistence.margin.multiple', from: '2026-01-01', cells: [{ number: 1 }] }];
    await s.act('adoptStandard', { region: '9900', document, publishedAt: '2026-01-01', values }, author());
    expect(await seed(s.runtime, () => seeds)).toBe(0);
    expect(await count(s.runtime)).toBe(1);
  });

  it('without files stays empty', async () => {
    expect(await seed(s.runtime, () => [])).toBe(0);
  });
});
