import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dedupeRepresentations } from './dedupe-representations.ts';
import type { SubgraphResponse } from './subgraph.ts';

const household = (id: string) => ({ __typename: 'Household', id });
const asked = (...ids: string[]) => dedupeRepresentations({ query: 'query', variables: { first: 2, representations: ids.map(household) } });
const sent = (it: ReturnType<typeof asked>) => it.request.variables?.['representations'];
const entities = (response: SubgraphResponse) => response.data?.['_entities'] as { n: number; inner: object }[];
const answerTo = (it: ReturnType<typeof asked>): SubgraphResponse => ({
  data: { _entities: (sent(it) as { id: string }[]).map(({ id }) => ({ n: Number(id), inner: {} })) },
});

describe('entities that are asked for more than once', () => {
  it('are asked for once, with the other variables as they were', () => {
    const it = asked('1', '2', '1', '1');
    expect(it.request.variables).toEqual({ first: 2, representations: [household('1'), household('2')] });
  });

  it('stand again at every place that asked for them, each a copy of its own', () => {
    const it = asked('1', '2', '1');
    const [first, , third] = entities(it.restore(answerTo(it)));
    expect(third).toEqual(first);
    expect(third?.inner).not.toBe(first?.inner);
  });

  it('come back in the order in which they were asked for, whatever it was', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 }), { minLength: 1 }), (ids) => {
        const it = asked(...ids.map(String));
        expect(entities(it.restore(answerTo(it))).map(({ n }) => n)).toEqual(ids);
      }),
    );
  });

  it('have their error at every place that asked for them', () => {
    const it = asked('1', '2', '2', '1');
    const { errors } = it.restore({ data: { _entities: [null, null] }, errors: [{ message: 'no', path: ['_entities', 1, 'report', 0] }] });
    expect(errors?.map(({ path }) => path)).toEqual([
      ['_entities', 1, 'report', 0],
      ['_entities', 2, 'report', 0],
    ]);
  });

  it('leave errors without a place as they are', () => {
    const it = asked('1', '1');
    expect(it.restore({ data: null, errors: [{ message: 'no' }] })).toEqual({ data: null, errors: [{ message: 'no' }] });
  });

  it('differ when any field of theirs does', () => {
    const it = dedupeRepresentations({
      query: '',
      variables: {
        representations: [
          { id: '1', region: '61' },
          { id: '1', region: '62' },
        ],
      },
    });
    expect(it.request.variables?.['representations']).toHaveLength(2);
  });

  it('are left for the gateway to complain of where the answer has another length', () => {
    const it = asked('1', '1');
    expect(it.restore({ data: { _entities: [] } })).toEqual({ data: { _entities: [] } });
  });
});
