import { describe, expect, it } from 'vitest';
import { planOf } from './plan.ts';

const reaction = (type: string) => ({ kind: 'reaction', it: { on: { type, owner: type.split('.')[0] } } }) as never;
const service = { name: 'reader', reactions: ['a.done.v1', 'b.done.v1', 'b.told.v1'].map(reaction) };
const typesOf = (asked: Parameters<typeof planOf>[1]) => planOf(service, asked);

describe('what is replayed', () => {
  it('are all reactions of a service, unless some are named; only what they read is read', () => {
    expect(typesOf({ as: 'reader@2', reactions: [] })).toMatchObject({
      types: ['a.done.v1', 'b.done.v1', 'b.told.v1'],
      sources: ['a', 'b'],
    });
    expect(typesOf({ as: 'reader@2', reactions: ['b.told.v1'] })).toMatchObject({ types: ['b.told.v1'], sources: ['b'] });
  });

  it.each(['reader', 'other@2', 'reader@', 'reader@A', 'reader@2 or so'])('is not named %s', (as) => {
    expect(typesOf({ as, reactions: [] })).toMatchObject({ problem: 'NameUnfit' });
  });

  it('is nothing that the service does not react to', () => {
    expect(typesOf({ as: 'reader@2', reactions: ['b.told.v1', 'c.done.v1'] })).toEqual({
      problem: 'ReactionUnknown',
      why: 'reader does not react to c.done.v1; it does to a.done.v1, b.done.v1, b.told.v1',
    });
    expect(planOf({ name: 'deaf', reactions: [] }, { as: 'deaf@2', reactions: [] })).toMatchObject({
      why: 'deaf does not react to anything',
    });
  });
});
