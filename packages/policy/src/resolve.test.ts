import { day, regionCode } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { basisPoints, choice, fenAmount, fenPerPersonMonth, mayLack, table } from './parameter.ts';
import { number, oneOf } from './measure.ts';
import { levelsOf, resolve } from './resolve.ts';
import { readStandardsData } from './standard-book.ts';
import type { Standards } from './standards.ts';

type Value = {
  readonly from: string;
  readonly to?: string;
  readonly publishedAt?: string;
  readonly value: unknown;
  readonly illustrative?: boolean;
};
const file = (id: string, unit: string, region: string, ...values: readonly Value[]) => ({
  name: `${region}/${id}.yaml`,
  data: {
    ...{ id, unit, region },
    values: values.map((it) => ({
      publishedAt: it.from,
      ref: { doc: `${region}〔${it.from}〕`, title: '通知', issuer: '民政局', article: '第二条' },
      ...(it.illustrative ? {} : { enteredBy: 'officer-1', approvedBy: 'officer-2' }),
      ...it,
    })),
  },
});

const [village, county, city, elsewhere] = ['330106001002', '330106', '3301', '340101001001'].map(regionCode) as [
  never,
  never,
  never,
  never,
];
const law = { limit: fenAmount('limit') };
const on = day('2026-11-22');
const book = (...files: readonly ReturnType<typeof file>[]) => readStandardsData(files);
const limitOf = (...[books, region, on, known]: [ReturnType<typeof book>, never, string, string?]): unknown => {
  const it = resolve(books, law, region, day(on), known === undefined ? {} : { knownOn: day(known) });
  return it.kind === 'resolved' ? it.standards.limit : it.because;
};

describe('a standard of a place', () => {
  it('is that of the nearest region that wrote one', () => {
    const all = [
      file('limit', 'fen', 'national', { from: '2020-01-01', value: 1 }),
      file('limit', 'fen', '33', { from: '2020-01-01', value: 2 }),
    ];
    const three = [...all, file('limit', 'fen', '3301', { from: '2020-01-01', value: 3 })];
    expect(limitOf(book(...three), village, on)).toBe(3);
    expect(limitOf(book(...three), elsewhere, on)).toBe(1);
    expect(limitOf(book(...all), village, on)).toBe(2);
  });

  it('is missing where nobody wrote one, and says which, where and when', () => {
    const only = book(file('limit', 'fen', '330108', { from: '2020-01-01', value: 3 }));
    expect(resolve(only, law, village, on)).toEqual({
      kind: 'missing',
      parameter: 'limit',
      region: village,
      day: on,
      because: 'not-written',
    });
  });

  it('is never that of a region below', () => {
    expect(limitOf(book(file('limit', 'fen', '330106', { from: '2020-01-01', value: 3 })), city, on)).toBe('not-written');
  });

  it('is only its own where code says so', () => {
    const own = { limit: fenAmount('limit', { inherit: 'none' }) };
    const books = book(
      file('limit', 'fen', '330106', { from: '2020-01-01', value: 3 }),
      file('limit', 'fen', 'national', { from: '2020-01-01', value: 4 }),
    );
    expect(resolve(books, own, county, on)).toMatchObject({ standards: { limit: 3 } });
    expect(resolve(books, own, village, on)).toMatchObject({ kind: 'missing' });
  });

  it('is the highest of its path where code says so, key by key, with every document that decided', () => {
    const floored = { standard: fenPerPersonMonth('standard', { by: 'settlement', inherit: 'maxOfAncestors' }) };
    const from = '2026-01-01';
    const books = book(
      file('standard', 'fen_per_person_month', '330106', { from, value: { urban: 90, rural: 60 } }),
      file('standard', 'fen_per_person_month', '3301', { from, value: { urban: 80, rural: 65 } }),
      file('standard', 'fen_per_person_month', '33', { from, value: { urban: 85, rural: 70 } }),
    );
    const it = resolve(books, floored, village, on);
    expect(it).toMatchObject({
      standards: { standard: { urban: 90, rural: 70 }, sources: { standard: { region: '330106', floors: [{ region: '33' }] } } },
    });
  });

  it('cites the document that set it', () => {
    const it = resolve(book(file('limit', 'fen', '33', { from: '2026-07-01', value: 2 })), law, village, on);
    expect(it).toMatchObject({
      standards: {
        sources: {
          limit: {
            ...{ parameter: 'limit', region: '33', from: '2026-07-01', illustrative: false },
            document: { title: '通知', number: '33〔2026-07-01〕', issuer: '民政局', article: '第二条' },
          },
        },
      },
    });
  });
});

describe('a standard of a day', () => {
  const books = book(
    file('limit', 'fen', '3301', { from: '2025-07-01', value: 10 }, { from: '2026-07-01', to: '2026-12-31', value: 20 }),
    file('limit', 'fen', '33', { from: '2024-01-01', value: 1 }),
  );

  it('holds from its first day on, until the next begins', () => {
    expect(['2025-06-30', '2025-07-01', '2026-06-30', '2026-07-01', '2026-12-31'].map((on) => limitOf(books, village, on))).toEqual([
      1, 10, 10, 20, 20,
    ]);
  });

  it('holds no longer than its last day: the one before does not come back', () => {
    expect(limitOf(books, village, '2027-01-01')).toBe(1);
    expect(limitOf(book(file('limit', 'fen', '33', { from: '2026-01-01', to: '2026-06-30', value: 1 })), village, '2026-07-01')).toBe(
      'not-written',
    );
  });
});

describe('what was known on a day', () => {
  const before = [{ from: '2025-07-01', publishedAt: '2025-06-01', value: 10 }];
  const retroactive = { from: '2026-07-01', publishedAt: '2026-09-15', value: 20 };
  const correction = { from: '2025-07-01', to: '2026-06-30', publishedAt: '2026-10-01', value: 11 };

  it('stays the same whatever is published later', () => {
    const [then, now] = [book(file('limit', 'fen', '33', ...before)), book(file('limit', 'fen', '33', ...before, retroactive, correction))];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), fc.constantFrom('2025-06-01', '2026-07-01', '2026-09-14'), (count, known) => {
        const on = `20${String(25 + Math.floor(count / 336))}-${String(1 + (Math.floor(count / 28) % 12)).padStart(2, '0')}-${String(1 + (count % 28)).padStart(2, '0')}`;
        expect(limitOf(now, village, on, known)).toBe(limitOf(then, village, on, known));
      }),
    );
  });

  it('changes on the day of publication, also for the past', () => {
    const books = book(file('limit', 'fen', '33', ...before, retroactive, correction));
    expect(['2026-09-14', '2026-09-15', '2026-09-30', undefined].map((known) => limitOf(books, village, '2026-08-01', known))).toEqual([
      10, 20, 20, 20,
    ]);
    expect(['2026-09-30', '2026-10-01', '2025-05-31'].map((known) => limitOf(books, village, '2025-08-01', known))).toEqual([
      10,
      11,
      'not-written',
    ]);
  });
});

describe('an illustrative value', () => {
  const files = [
    file('limit', 'fen', '33', { from: '2024-01-01', value: 1 }),
    file('limit', 'fen', '3301', { from: '2025-01-01', value: 2 }, { from: '2026-01-01', value: 3, illustrative: true }),
  ];

  it('counts as missing: neither an older value nor that of the province stands in for it', () => {
    expect(limitOf(readStandardsData(files), village, on)).toBe('only-illustrative');
    expect(limitOf(readStandardsData(files), village, '2025-12-31')).toBe(2);
  });

  it('is used where the book was opened for it, and says what it is', () => {
    const it = resolve(readStandardsData(files, { allowIllustrative: true }), law, village, on);
    expect(it).toMatchObject({ standards: { limit: 3, sources: { limit: { illustrative: true } } } });
  });
});

describe('the levels of a place', () => {
  it('show what each region wrote for the day, from the place up to the state, reaching or not', () => {
    const books = book(
      file('limit', 'fen', '33', { from: '2020-01-01', value: 1 }, { from: '2027-01-01', value: 2 }),
      file('limit', 'fen', '3301', { from: '2020-01-01', to: '2020-12-31', value: 3 }),
      file('limit', 'fen', 'national', { from: '2020-01-01', value: 4 }),
    );
    const shown = levelsOf(books, 'limit', county, on).map(({ region, entry }) => [region, entry?.value]);
    expect(shown).toEqual([
      ['330106', undefined],
      ['3301', undefined],
      ['33', 1],
      ['national', 4],
    ]);
  });
});

describe('a resolved set', () => {
  const whole = {
    ...{
      standard: fenPerPersonMonth('standard', { by: 'settlement' }),
      multiple: basisPoints('multiple'),
      comparator: choice('comparator', ['lt', 'le']),
    },
    ratios: table('ratios', { class: oneOf(['dibao', 'tekun']), ratio: number('bp') }),
  };
  const from = '2026-01-01';
  const files = [
    file(
      'standard',
      'fen_per_person_month',
      '3301',
      { from: '2025-07-01', value: { urban: 100, rural: 90 } },
      { from: '2026-07-01', value: { urban: 110, rural: 90 } },
    ),
    file('multiple', 'bp', '33', { from, value: 15000 }),
    file('comparator', 'choice', '33', { from, value: 'le' }),
    file('ratios', 'table', '33', { from, value: [{ class: 'dibao', ratio: 7000 }] }),
  ];
  const resolved = (books = book(...files), region = village, on = '2026-11-22'): Standards<typeof whole> => {
    const it = resolve(books, whole, region, day(on));
    if (it.kind === 'missing') throw new Error(it.parameter);
    return it.standards;
  };

  it('has the types that its parameters declare', () => {
    expectTypeOf<Standards<typeof whole>['comparator']>().toEqualTypeOf<'lt' | 'le'>();
    expectTypeOf<keyof Standards<typeof whole>['standard']>().toEqualTypeOf<'urban' | 'rural'>();
  });

  it('is frozen to the bottom', () => {
    const it = resolved();
    const all = [it, it.standard, it.ratios, it.ratios[0], it.sources, it.sources.multiple, it.sources.multiple.document];
    expect(all.every((part) => Object.isFrozen(part))).toBe(true);
  });

  it('is one and the same for all places and days that the same documents decide', () => {
    const books = book(...files);
    expect(resolved(books)).toBe(resolved(books));
    expect(resolved(books, county, '2026-07-01')).toBe(resolved(books));
    expect(resolved(books, county, '2026-06-30')).not.toBe(resolved(books));
  });

  it('has the hash of its content, and no other', () => {
    expect(resolved().hash).toMatch(/^[0-9a-f]{64}$/);
    expect(resolved(book(...files.toReversed())).hash).toBe(resolved().hash);
    expect(resolved(undefined, village, '2026-06-30').hash).not.toBe(resolved().hash);
    const retitled = files.map((it) => ({
      ...it,
      data: { ...it.data, values: it.data.values.map((one) => ({ ...one, ref: { ...one.ref, title: '另一通知' } })) },
    }));
    expect(resolved(readStandardsData(retitled)).hash).not.toBe(resolved().hash);
  });

  it('is empty for a law without parameters', () => {
    expect(resolve(book(), {}, village, on)).toMatchObject({ kind: 'resolved', standards: { sources: {} } });
  });

  it('is not made of values that were written for another shape of the law: they are missing, and no figure', () => {
    const otherKeys = book(file('limit', 'fen', '33', { from, value: { urban: 1 } }));
    expect(limitOf(otherKeys, village, on)).toBe('other-shape');
    expect(limitOf(book(file('limit', 'bp', '33', { from, value: 1 })), village, on)).toBe('other-shape');
    const nearer = [file('limit', 'fen', '33', { from, value: 1 }), file('limit', 'fen', '3301', { from, value: { urban: 1 } })];
    expect(limitOf(book(...nearer), village, on), 'and no further region stands in').toBe('other-shape');
  });

  it('has no parameter in the place of its hash', () => {
    expect(() => resolve(book(), { hash: fenAmount('limit') }, village, on)).toThrow(RangeError);
  });
});

describe('a parameter that may be lacking', () => {
  const either = { needed: fenAmount('limit'), extra: mayLack(basisPoints('multiple')) };
  const limit = file('limit', 'fen', '33', { from: '2025-01-01', value: 1 });
  const at = (...files: readonly ReturnType<typeof file>[]) => resolve(book(...files), either, village, on);

  it('is undefined where nobody wrote it, with no source, and the others stand', () => {
    expect(at(limit)).toMatchObject({ kind: 'resolved', standards: { needed: 1 } });
    const found = at(limit);
    if (found.kind === 'missing') throw new Error(found.parameter);
    expect([found.standards.extra, found.standards.sources.extra]).toEqual([undefined, undefined]);
    expectTypeOf(found.standards.sources.extra).toExtend<object | undefined>();
    expectTypeOf(found.standards.sources.needed).toExtend<object>();
  });

  it('is its value where somebody did, and another set with another hash', () => {
    const [without, with_] = [at(limit), at(limit, file('multiple', 'bp', '33', { from: '2025-01-01', value: 15_000 }))];
    if (without.kind === 'missing' || with_.kind === 'missing') throw new Error('missing');
    expect(with_.standards.extra).toBe(15_000);
    expect(with_.standards.sources.extra).toMatchObject({ parameter: 'multiple', region: '33' });
    expect(with_.standards.hash).not.toBe(without.standards.hash);
  });

  it('is undefined, and no guess, where what was written is illustrative and the book does not allow it', () => {
    const guessed = file('multiple', 'bp', '33', { from: '2025-01-01', value: 15_000, illustrative: true });
    const found = at(limit, guessed);
    if (found.kind === 'missing') throw new Error(found.parameter);
    expect(found.standards.extra).toBeUndefined();
  });

  it('does not excuse another that is missing', () => {
    expect(at(file('multiple', 'bp', '33', { from: '2025-01-01', value: 15_000 }))).toMatchObject({ kind: 'missing', parameter: 'limit' });
  });
});
