import { addDays, day, fen } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { begun, isFit, paidIn, paidOn, stopped, unpaidIn, visited } from './stages.ts';

const today = day('2026-03-02');
const law = fc.record({ stageVisit: fc.constantFrom('required' as const, 'free' as const), stageSpan: fc.constant(6) });
const staging = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 20 }), amount: fc.integer({ min: 1, max: 100_000 }).map(fen) }), {
    minLength: 2,
    maxLength: 8,
  })
  .map((all) => {
    let on = today;
    return all.map(({ gap, amount }, at) => ({ on: (on = at === 0 ? today : addDays(on, gap)), amount }));
  });
const act = fc.record({ kind: fc.constantFrom('clock', 'visit', 'stop'), days: fc.integer({ min: 0, max: 40 }) });

it('whoever looks at the clock how often, visits and stops: what is paid and what is not come to the grant, no stage before its day, each once', () => {
  fc.assert(
    fc.property(staging, law, fc.array(act, { maxLength: 20 }), (stages, by, acts) => {
      const whole = stages.reduce((sum, { amount }) => sum + amount, 0);
      fc.pre(isFit(stages, fen(whole), today, by));
      let [it, now] = [begun(stages, by, today), today];
      for (const { kind, days } of acts) {
        now = addDays(now, days);
        const before = it;
        if (kind === 'clock') it = paidOn(it, now);
        if (kind === 'visit') it = visited(it, { on: now, by: 'clerk' }, { continues: true, sheetHash: '' });
        if (kind === 'stop' && !it.course.stopped) it = stopped(it, { on: now, by: 'clerk' }, 'recovered');
        expect(paidIn(it) + unpaidIn(it)).toBe(whole);
        expect(it.course.paidOn.every((on, at) => on >= (stages[at]?.on ?? ''))).toBe(true);
        if (before.course.stopped) expect(it.course.paidOn).toEqual(before.course.paidOn);
        if (by.stageVisit === 'required') expect(it.course.paidOn.length).toBeLessThanOrEqual(1 + it.course.visits.length);
      }
    }),
  );
});
