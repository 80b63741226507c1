import { addDays, type Day, day, type Id } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbering } from '../testing/numbering.ts';
import { changedFrom, corrected, holdsOn, openOf, type Statements } from './timeline.ts';

const person = 'p' as Id<'person'>;
const labour = { kind: 'labour', person } as const;
const declared = { source: 'declared', evidence: [] } as const;
const start = day('2026-01-01');
const value = fc.constantFrom(...(['full', 'partial', 'none'] as const)).map((capacity) => ({ capacity }));
const step = fc.record({
  on: fc.nat(300).map((days) => addDays(start, days)),
  value: fc.option(value, { nil: undefined }),
  correction: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const newId = numbering();
const after = (all: Statements, { on, value, correction }: Step): Statements =>
  correction ? corrected(all, labour, value, on, [], newId) : changedFrom(all, labour, value, on, declared, newId);
const on = (all: Statements, at: Day) => all.filter((it) => holdsOn(it, at));

describe('what is stated over time', () => {
  it('never says two things of one day, whatever was changed and corrected in whatever order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const all = steps.reduce(after, []);
        for (let days = 0; days <= 300; days += 1) expect(on(all, addDays(start, days)).length).toBeLessThan(2);
      }),
      { numRuns: 60 },
    );
  });

  it('never changes what it holds: every statement is kept as it was, or gone', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), step, (steps, last) => {
        const before = steps.reduce(after, []);
        for (const it of after(before, last)) expect(before.some(({ id }) => id === it.id)).toBe(before.includes(it));
      }),
    );
  });

  it('says from the day of a change on what was told, and nothing else of the days before', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), step, (steps, last) => {
        const before = steps.reduce(after, []);
        const changed = after(before, { ...last, correction: false });
        expect(openOf(changed, labour)?.value).toEqual(last.value);
        for (let at = start; at < last.on; at = addDays(at, 1)) expect(on(changed, at)[0]?.value).toEqual(on(before, at)[0]?.value);
      }),
      { numRuns: 60 },
    );
  });

  it('corrects the whole time of what was wrong, and says that it did', () => {
    const before = changedFrom(
      changedFrom([], labour, { capacity: 'full' }, day('2026-01-01'), declared, newId),
      labour,
      { capacity: 'none' },
      day('2026-03-01'),
      declared,
      newId,
    );
    const all = corrected(before, labour, { capacity: 'partial' }, day('2026-02-10'), ['e'], newId);
    expect(all.filter(({ source }) => source === 'corrected')).toMatchObject([
      { from: '2026-01-01', to: '2026-03-01', value: { capacity: 'partial' }, evidence: ['e'] },
    ]);
    expect(openOf(all, labour)?.value).toEqual({ capacity: 'none' });
  });

  it('lets a correction of a time of which nothing was recorded end where the record begins', () => {
    const before = changedFrom([], labour, { capacity: 'none' }, day('2026-03-01'), declared, newId);
    expect(corrected(before, labour, { capacity: 'full' }, day('2026-02-01'), [], newId)).toContainEqual(
      expect.objectContaining({ from: '2026-02-01', to: '2026-03-01', value: { capacity: 'full' } }),
    );
  });
});
