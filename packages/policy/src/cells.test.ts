import { describe as suite, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { cellsOf, valueOf } from './cells.ts';
import { describe, parameterOf } from './describe.ts';
import { money, number, oneOf } from './measure.ts';
import { basisPoints, choice, fenAmount, fenPerPersonMonth, months, table } from './parameter.ts';
import type { Parameter } from './parameter.ts';

const whole = fc.nat({ max: 1_000_000_000 });
const word = fc.constantFrom('dibao', 'tekun');

/** A parameter of each shape, and the values that it reads. */
const shapes: readonly (readonly [string, Parameter<unknown>, fc.Arbitrary<unknown>])[] = [
  ['one amount', fenAmount('a', { inherit: 'maxOfAncestors' }), whole],
  ['one figure', months('a', { inherit: 'none' }), whole],
  ['urban and rural', fenPerPersonMonth('a', { by: 'settlement' }), fc.record({ urban: whole, rural: whole })],
  ['figures by key', basisPoints('a', { by: ['mild', 'major-illness'] }), fc.record({ mild: whole, 'major-illness': whole })],
  ['a word', choice('a', ['lt', 'le']), fc.constantFrom('lt', 'le')],
  [
    'a table',
    table('a', { class: oneOf(['dibao', 'tekun']), from: money('fen'), ratio: number('bp') }),
    fc.array(fc.record({ class: word, from: whole, ratio: whole }), { minLength: 1, maxLength: 5 }),
  ],
];

suite('a value as cells', () => {
  test.each(shapes)('comes back as it was: %s', (_, parameter, values) => {
    fc.assert(
      fc.property(values, (value) => {
        expect(parameter.read(value)).toEqual({ ok: true, value });
        expect(valueOf(cellsOf(parameter, value))).toEqual(value);
      }),
    );
  });

  it('says of each figure whether it is money', () => {
    expect(cellsOf(table('a', { from: money('fen'), ratio: number('bp') }), [{ from: 5, ratio: 7 }])).toEqual([
      { row: 0, key: 'from', fen: 5 },
      { row: 0, key: 'ratio', number: 7 },
    ]);
    expect(cellsOf(fenPerPersonMonth('a', { by: 'settlement' }), { rural: 2, urban: 1 }), 'in the order of the law').toEqual([
      { key: 'urban', fen: 1 },
      { key: 'rural', fen: 2 },
    ]);
  });

  test.each([
    ['nothing', []],
    ['two figures without keys', [{ number: 1 }, { number: 2 }]],
    ['a figure that is nothing', [{ key: 'a' }, { key: 'b', number: 1 }, { key: 'b', number: 2 }]],
    ['a figure of two kinds', [{ number: 1, word: 'lt' }]],
    [
      'a key twice',
      [
        { key: 'a', number: 1 },
        { key: 'a', number: 2 },
      ],
    ],
    [
      'rows and no rows',
      [
        { row: 0, key: 'a', number: 1 },
        { key: 'a', number: 2 },
      ],
    ],
    [
      'a row that is left out',
      [
        { row: 0, key: 'a', number: 1 },
        { row: 2, key: 'a', number: 2 },
      ],
    ],
    ['a figure without its column', [{ row: 0, number: 1 }]],
  ])('is none of %s', (_, cells) => {
    expect(valueOf(cells)).toBeUndefined();
  });
});

suite('a parameter that was written down', () => {
  test.each(shapes)('reads what the one in the law reads, and nothing else: %s', (_, parameter, values) => {
    const copy = parameterOf(JSON.parse(JSON.stringify(describe(parameter))) as never);
    expect(describe(copy)).toEqual(describe(parameter));
    const any = fc.oneof(values, ...shapes.map(([, , others]) => others), fc.jsonValue());
    fc.assert(
      fc.property(any, (value) => {
        expect(copy.read(value)).toEqual(parameter.read(value));
      }),
    );
  });
});
