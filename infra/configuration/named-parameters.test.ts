import { basisPoints, choice, fenAmount, fenPerPersonMonth, number, oneOf, table } from '@jiuzhu/policy';
import { describe, expect, it } from 'vitest';
import { namedParameters } from './named-parameters.ts';

const limit = fenAmount('b.limit', { by: ['x', 'y'] });

describe('the parameters that laws name', () => {
  it('stand once each, sorted, with the services that name them', () => {
    const items = table('a.items', { item: oneOf(['p', 'q']), share: number('bp') });
    const services = [
      { name: 'two', laws: [{ limit }, { another: limit }] },
      { name: 'one', laws: [{ items, limit }] },
    ];
    expect(namedParameters(services)).toEqual([
      {
        ...{ id: 'a.items', unit: 'table', inherit: 'nearestAncestor', services: ['one'] },
        columns: { item: { unit: 'choice', choices: ['p', 'q'] }, share: { unit: 'bp' } },
      },
      { id: 'b.limit', unit: 'fen', inherit: 'nearestAncestor', keys: ['x', 'y'], services: ['one', 'two'] },
    ]);
  });

  it.each([
    ['other keys', fenAmount('b.limit', { by: ['x'] })],
    ['another unit', basisPoints('b.limit', { by: ['x', 'y'] })],
    ['another inheritance', fenAmount('b.limit', { by: ['x', 'y'], inherit: 'none' })],
    ['another shape', choice('b.limit', ['lt', 'le'])],
    ['no keys', fenPerPersonMonth('b.limit')],
  ])('are not two things of one name: %s', (_, other) => {
    const services = [
      { name: 'one', laws: [{ limit }] },
      { name: 'two', laws: [{ other }] },
    ];
    expect(() => namedParameters(services)).toThrow('b.limit is one thing in one and another in two');
  });
});
