import { describe, expect, expectTypeOf, it } from 'vitest';
import { accept, onStream, reject } from './decision.ts';

describe('a decision', () => {
  it('accepts a state without events or effects, where nothing follows', () => {
    expect(accept({ status: 'open' })).toEqual({ accepted: true, state: { status: 'open' }, events: [], effects: [] });
  });

  it('keeps the literal types of the state that it accepts', () => {
    expectTypeOf(accept({ status: 'granted' }).state.status).toEqualTypeOf<'granted'>();
  });

  it('rejects by name, with the detail beside it', () => {
    const rejected = reject('CaseNotOpen', { status: 'granted' });
    expect(rejected).toEqual({ accepted: false, rejected: { problem: 'CaseNotOpen', status: 'granted' } });
    expectTypeOf(rejected.rejected.problem).toEqualTypeOf<'CaseNotOpen'>();
  });

  it('rejects by name alone', () => {
    expect(reject('DecidedByItsSurveyor')).toEqual({ accepted: false, rejected: { problem: 'DecidedByItsSurveyor' } });
  });

  it('never lets a detail replace the name of the problem', () => {
    expect(reject('HouseholdUnknown', { problem: 'other' }).rejected.problem).toBe('HouseholdUnknown');
  });

  it('addresses an event to another stream and leaves the given event alone', () => {
    const split = { type: 'household.split.v1', data: { members: 2 } };
    expect(onStream('household/b', split)).toEqual({ ...split, stream: 'household/b' });
    expect(split).not.toHaveProperty('stream');
  });
});
