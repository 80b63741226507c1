import { day, fen } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aHousehold, aPersonId } from '../../testing/builders.ts';
import { act, anAccepted, aSurveyed, judged, periods } from '../../testing/cases.ts';
import { decided } from '../procedure/decision/decision.ts';
import type { SubsistenceCase } from '../procedure/subsistence-case.ts';
import { isGivenTo } from './assistance.ts';
import type { Assistance, RunningGrant } from './assistance.ts';
import type { DecisionId } from './decision-id.ts';
import { assisted, cameIntoEffect } from './assisted.ts';

const confirmed = (on = '2026-03-31', given: Readonly<Record<string, unknown>> = {}): SubsistenceCase =>
  decided(aSurveyed(anAccepted(given)), judged(), act(on, 'decider-1'), periods(given));

const alone: RunningGrant = { class: 'single-person', personId: aPersonId(2), amount: fen(36_000), from: day('2025-08-01') };
const margin = (more: Partial<Assistance> = {}): Assistance => ({
  ...{ householdId: aHousehold().id, region: '610304001', class: 'margin', status: 'running', grants: [alone] },
  ...{ recognisedUntil: day('2026-06-30'), decision: 'd' as DecisionId, decisions: 2, version: 9 },
  ...more,
});
const after = (it: SubsistenceCase, before?: Assistance): Assistance | undefined => {
  const decision = cameIntoEffect(undefined, it);
  return decision && assisted(before, it, decision);
};

it('a confirmation of the last day of a month is paid from the first of the next', () => {
  expect(after(confirmed('2026-03-31'))).toMatchObject({ grants: [{ from: '2026-04-01' }], decision: 'subsistence-case/1/1' });
  expect(after(confirmed('2028-02-29'))).toMatchObject({ grants: [{ from: '2028-03-01' }] });
});

it('while what was decided is posted nothing runs yet, and a decision comes into effect once', () => {
  const posted = { 'subsistence.period.publicity': { ...periods().publicity, 'after-confirmation': 7 } };
  expect(after(confirmed('2026-03-31', posted))).toBeUndefined();
  expect(cameIntoEffect(confirmed(), confirmed())).toBeUndefined();
});

it('what a member had alone ends, the month before, when the household is admitted as a whole', () => {
  const it = after(confirmed('2026-03-31'), margin());
  expect(it).toMatchObject({ class: 'dibao', decisions: 2, recognisedUntil: undefined });
  expect(it?.grants).toMatchObject([
    { ...alone, until: '2026-03-31' },
    { class: 'dibao', from: '2026-04-01' },
  ]);
});

it('what a member alone is given stands beside what others have, in a household that stays what it is', () => {
  const application: SubsistenceCase = { ...confirmed(), applicants: { grain: 'person', personId: aPersonId(1) } };
  const it = after(application, margin());
  expect(it).toMatchObject({ class: 'margin', recognisedUntil: '2026-06-30', grants: [alone, { from: '2026-04-01' }] });
});

it('who has a recognition alone, or whose assistance has ended, may apply; who has the allowance, or is leaving it, does not', () => {
  const household = { grain: 'household' } as const;
  const [first, second] = [aPersonId(1), aPersonId(2)].map((personId) => ({ grain: 'person' as const, personId }));
  const dibao = { ...alone, class: 'dibao' as const, personId: undefined };
  if (!first || !second) throw new Error('there are two');
  expect([isGivenTo(margin(), household), isGivenTo(margin(), first), isGivenTo(margin(), second)]).toEqual([false, false, true]);
  expect(isGivenTo(margin({ status: 'ended' }), second)).toBe(false);
  expect(isGivenTo(margin({ grants: [dibao] }), household)).toBe(true);
  expect(isGivenTo(margin({ grants: [{ ...dibao, until: day('2026-04-30') }] }), household)).toBe(false);
  expect(isGivenTo(margin({ status: 'exiting', grants: [{ ...dibao, until: day('2026-04-30') }] }), household)).toBe(true);
});
