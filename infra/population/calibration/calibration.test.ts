import { expect, it } from 'vitest';
import type { Household } from '../household.ts';
import { households } from '../make-household.ts';
import { population } from '../population.ts';
import { calibrate, calibrationLines, isTooFar } from './calibration.ts';

const count = 20_000;
const tooFar = (made: Iterable<Household>): readonly string[] =>
  calibrate(made)
    .filter(isTooFar)
    .map(({ margin, achieved }) => `${margin} ${achieved}`);

it.each([42, 7, 99])(
  'comes within one point of every share that is a headline, and as near as chance allows to every income (seed %i)',
  (seed) => {
    expect(tooFar(households(population({ seed }), 0, count))).toEqual([]);
  },
);

it('sees a population in which one household of twenty-five is missing, or wages are a twentieth higher', () => {
  const made = [...households(population({ seed: 42 }), 0, count)];
  const lacking = made.filter(({ members }, at) => members.length > 1 || at % 5 > 0);
  expect(tooFar(lacking).map((it) => it.split(' ')[0])).toContain('households-of-1');
  const richer = made.map((it): Household => {
    const members = it.members.map((member) => ({ ...member, income: { ...member.income, wage: member.income.wage * 1.05 } }));
    return { ...it, members };
  });
  expect(tooFar(richer).map((it) => it.split(' ')[0])).toContain('income-mean-urban');
});

it('prints each margin with target, achieved, how far off and whether the target was verified', () => {
  const lines = calibrationLines(calibrate(households(population({ seed: 42 }), 0, 500)));
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.find((it) => it.startsWith('aged-60-and-more'))).toMatch(/18\.70 +\d+\.\d\d +\d+\.\d\d pp.* verified$/);
});
