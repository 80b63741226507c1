import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { day } from '@jiuzhu/kernel';
import type { Condition, Test } from '@jiuzhu/policy';
import { rulesOf } from '@jiuzhu/subsistence/rules';
import { aLaw } from '@jiuzhu/subsistence/test-standards';
import { beforeAll, describe, expect, it } from 'vitest';
import { allCases } from './all-cases.ts';
import { allLimits } from './all-limits.ts';
import { limitsIn, limitsTable, withLimits } from './limits-table.ts';
import { limitsShown, sidesOf } from './limits.ts';
import type { Shown } from './limits.ts';
import type { Result } from './run-file.ts';

let ran: Readonly<Record<string, readonly Result[]>>;
let shown: ReadonlyMap<string, Shown>;
let ofEducation: ReadonlyMap<string, Shown>;
beforeAll(async () => {
  ran = await allCases('subsistence');
  ({ subsistence: shown, education: ofEducation } = await allLimits());
});

const { dibao, margin, alone, rigid, tekun } = rulesOf(aLaw(), day('2026-11-20'), 'urban');
const tests: Readonly<Record<string, readonly Test[]>> = {
  tekun: [tekun.person, tekun.nobody],
  dibao: [dibao],
  'single-person': [alone],
  margin: [margin],
  rigid: [rigid],
};

/** Sides of the limits of these classes at which no case stands. */
const lacking = (of: Readonly<Record<string, readonly Pick<Test, 'conditions'>[]>>): readonly string[] =>
  Object.entries(of).flatMap(([tried, all]) =>
    all
      .flatMap(({ conditions }) => conditions)
      .flatMap(({ code, comparator }) =>
        sidesOf[comparator].flatMap((side) =>
          (shown.get(`${tried} ${code}`)?.cases[side] ?? []).length === 0 ? [`${tried} ${code}: no case ${side} it`] : [],
        ),
      ),
  );

describe('the worked cases of subsistence', () => {
  it('stand at both sides of the limit of every condition of every class, one fen or one thing apart', () => {
    expect(lacking(tests)).toEqual([]);
  });

  it('would be found wanting for a condition that is new', () => {
    const pets: Condition = { ...dibao.conditions[2]!, code: 'pets' };
    expect(lacking({ dibao: [{ conditions: [...dibao.conditions, pets] }] })).toEqual([
      'dibao pets: no case at it',
      'dibao pets: no case above it',
    ]);
  });

  it('weigh nothing that is no condition of a class', () => {
    const known = new Set(
      Object.entries(tests).flatMap(([tried, all]) => all.flatMap((it) => it.conditions.map(({ code }) => `${tried} ${code}`))),
    );
    expect([...shown.keys()].filter((it) => !known.has(it))).toEqual([]);
  });

  it('show nothing where they do not come out as they say', () => {
    const broken = Object.fromEntries(
      Object.entries(ran).map(([file, results]) => [file, results.map((it) => ({ ...it, differences: ['no'] }))]),
    );
    expect(limitsShown(broken).size).toBe(0);
  });

  it('stand in the document as they are: npm run cases:limits', () => {
    const document = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'cases.md'), 'utf8');
    expect(limitsIn(document)).toEqual(limitsIn(withLimits(document, limitsTable([...shown.values(), ...ofEducation.values()]))));
  });
});

/** Conditions of yes and no of which only the one was shown. */
const halfShown = (all: Iterable<Shown>): readonly string[] =>
  [...all].flatMap(({ tried, code, cases }) =>
    (['below', 'at'] as const).flatMap((side) => (cases[side].length === 0 ? [`${tried} ${code}: no case ${side} it`] : [])),
  );

describe('the worked cases of education', () => {
  it('show a yes and a no of every condition that is weighed of a pupil', () => {
    const [asked, told] = [
      ['pupil class-in-grants', 'pupil enrolled', 'pupil taught-at-home'],
      ['pupil of-household', 'pupil same-kind'],
    ];
    expect([...ofEducation.keys()].toSorted()).toEqual([...asked, ...told].toSorted());
    // what is told only where it refuses has no yes
    expect(halfShown([...ofEducation].flatMap(([key, it]) => (asked.includes(key) ? [it] : [])))).toEqual([]);
    for (const key of told) expect(ofEducation.get(key)?.cases.below).not.toEqual([]);
  });

  it('would be found wanting for a condition of which nobody shows the no', () => {
    const [first] = ofEducation.values();
    if (!first) throw new Error('no condition');
    expect(halfShown([{ ...first, cases: { ...first.cases, below: [] } }])).toEqual([`${first.tried} ${first.code}: no case below it`]);
  });
});
