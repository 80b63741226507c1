import { describe, expect, it, test } from 'vitest';
import { basisPoints, choice, fenAmount, fenPerPersonMonth, months, squareMetres, table } from './parameter.ts';
import { money, number, oneOf } from './measure.ts';

describe('a parameter reads the value of a file', () => {
  it('as fen, one figure or one for urban and one for rural', () => {
    expect(fenAmount('a').read(100)).toEqual({ ok: true, value: 100 });
    expect(fenPerPersonMonth('a', { by: 'settlement' }).read({ urban: 128000, rural: 96000 })).toEqual({
      ok: true,
      value: { urban: 128000, rural: 96000 },
    });
  });

  test.each([-1, 0.5, '100', null, undefined, Number.NaN, 2 ** 53, { urban: 1, rural: 1 }])('but %j is no amount', (raw) => {
    expect(fenAmount('a').read(raw).ok).toBe(false);
    expect(basisPoints('a').read(raw).ok).toBe(false);
  });

  it('with all that is wrong, not the first', () => {
    expect(fenPerPersonMonth('a', { by: 'settlement' }).read({ urban: 1.5, suburban: 3 })).toEqual({
      ok: false,
      faults: [
        '.urban is not a whole number of fen, 0 or more',
        '.rural is not a whole number of fen, 0 or more',
        '.suburban is not a key of this value',
      ],
    });
    expect(months('a', { by: ['mild', 'severe'] }).read([1, 2])).toEqual({ ok: false, faults: ['is not an object with mild, severe'] });
  });

  it('as one of few words', () => {
    const comparator = choice('a', ['lt', 'le']);
    expect(comparator.read('le')).toEqual({ ok: true, value: 'le' });
    expect(comparator.read('gt')).toEqual({ ok: false, faults: ['is none of lt, le'] });
  });

  it('as a table, row by row', () => {
    const ratios = table('a', { class: oneOf(['dibao', 'tekun']), from: money('fen'), ratio: number('bp') });
    const rows = [
      { class: 'dibao', from: 0, ratio: 7000 },
      { class: 'tekun', from: 0, ratio: 10000 },
    ];
    expect(ratios.read(rows)).toEqual({ ok: true, value: rows });
    expect(ratios.read([...rows, { class: 'x', from: 0, ratio: 1 }, 3])).toEqual({
      ok: false,
      faults: ['[2].class is none of dibao, tekun', '[3] is not an object with class, from, ratio'],
    });
    expect(ratios.read([])).toEqual({ ok: false, faults: ['is not a list of rows'] });
  });

  it('in the unit and with the inheritance that code declares', () => {
    expect(squareMetres('a')).toMatchObject({ unit: 'dm2', inherit: 'nearestAncestor' });
    expect(fenAmount('a', { inherit: 'maxOfAncestors' }).inherit).toBe('maxOfAncestors');
  });
});
