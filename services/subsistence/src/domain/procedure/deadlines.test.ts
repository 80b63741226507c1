import { day } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { anIncome, aSnapshot } from '../../testing/builders.ts';
import { act, aDevolved, anAccepted, anApplication, aSurveyed, judged, periods } from '../../testing/cases.ts';
import { agencyFor, agencyOf, deadlinesOf } from './deadlines.ts';
import { decided } from './decision/decision.ts';
import { objectedTo } from './objection/objected-to.ts';
import { opined, publicityOver } from './opinion.ts';
import { statuses } from './status.ts';
import { begunFor } from './verification/follow-verification.ts';
import type { SubsistenceCase } from './subsistence-case.ts';

const daysOf = (it: SubsistenceCase) => deadlinesOf(it).map(({ what, day }) => `${what} ${day}`);

describe('deadlines', () => {
  it('run from acceptance: three working days to the survey, thirty for all', () => {
    expect(daysOf(anApplication())).toEqual([]);
    expect(daysOf(anAccepted())).toEqual(['survey-start 2026-03-05', 'total 2026-04-14']);
  });

  it('are shorter where the township decides, and longer after an objection', () => {
    expect(daysOf(aDevolved())).toEqual(['survey-start 2026-03-05', 'total 2026-03-30']);
    const posted = opined(aSurveyed(), judged(), act('2026-03-06'));
    expect(daysOf(posted)).toEqual(['publicity 2026-03-13', 'total 2026-04-14']);
    expect(daysOf(objectedTo(posted, act('2026-03-09')))).toEqual(['total 2026-05-08']);
  });

  it('give the survey ten working days where the region says so, and five once more after an objection', () => {
    const told = { 'subsistence.period.survey': { first: 10, 'after-objection': 5 } };
    expect(daysOf(anAccepted(told))).toEqual(['survey-start 2026-03-05', 'survey 2026-03-16', 'total 2026-04-14']);
    const posted = opined(aSurveyed(anAccepted(told)), judged(), act('2026-03-06'));
    expect(daysOf(objectedTo(posted, act('2026-03-09')))).toEqual(['survey 2026-03-16', 'total 2026-05-08']);
  });

  it('give the county three working days from the request to start asking, whoever decides', () => {
    for (const it of [anAccepted(), aDevolved()]) {
      const asked = { ...it, verification: { kind: 'asked' as const, since: day('2026-03-06') } };
      expect(daysOf(asked)[1]).toBe('verification-start 2026-03-11');
      expect([agencyFor(asked, 'verification-start'), agencyFor(asked, 'survey')]).toEqual(['county-610304', 'township-610304001']);
      const starts = (verification: SubsistenceCase['verification']) =>
        daysOf({ ...asked, verification }).some((it) => it.startsWith('verification-start'));
      expect(starts(begunFor(asked, { purpose: 'social-assistance', on: day('2026-03-09') }).verification)).toBe(false);
      expect(starts(begunFor(asked, { purpose: 'housing-fund', on: day('2026-03-09') }).verification)).toBe(true);
      expect(starts({ kind: 'waiting', since: day('2026-03-06') })).toBe(false);
    }
  });

  it('give the county ten working days once it has the papers', () => {
    const waiting = publicityOver(opined(aSurveyed(), judged(), act('2026-03-06')), day('2026-03-14'));
    expect(daysOf(waiting)[0]).toBe('county-opinion 2026-03-27');
  });

  it('are provisional where they leave the years whose holidays are announced', () => {
    expect(deadlinesOf(anAccepted({}, '2026-11-20')).map(({ what, provisional }) => [what, provisional])).toEqual([
      ['survey-start', false],
      ['total', true],
    ]);
  });

  it('end with the case, but for the notice of a refusal', () => {
    const refusal = judged(aSnapshot({ facts: [anIncome(1, 60_000)] }));
    const closed = decided(opined(aSurveyed(), refusal, act('2026-03-06')), refusal, act('2026-04-30'), periods());
    expect(daysOf(closed)).toEqual(['refusal-notice 2026-05-08']);
  });
});

it('every status has an office that has the case in hand', () => {
  const at = statuses.map((status): SubsistenceCase => ({ ...anAccepted(), status }));
  expect(new Set(at.map(agencyOf))).toEqual(new Set(['township-610304001', 'county-610304']));
});
