import { day, fen } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aReviewLaw, anAssistance } from '../../testing/assistance.ts';
import { aMember, anIncome, aProperty, aReport, aSnapshot } from '../../testing/builders.ts';
import type { Household, Report } from '../household/facts.ts';
import { basisOf } from './basis.ts';
import type { DecisionId } from './decision-id.ts';
import { foundOtherwise } from './found-otherwise.ts';

const decision = 'subsistence-case/1/1' as DecisionId;
const judged = (household: Partial<Household> = {}, report: Report = aReport()) =>
  anAssistance({ bases: [basisOf(decision, { snapshot: aSnapshot(household, { report }) })] });
/** Half a year later. */
const later = (more: Partial<Report> = {}) => aReport({ on: day('2027-05-20'), validUntil: day('2027-11-19'), ...more });
const wage = (month: number) => ({ kind: 'income', item: 'wage', amount: fen(month * 12), count: 1 }) as const;
const deposit = (amount: number) => ({ kind: 'property', item: 'deposit', amount: fen(amount), count: 1 }) as const;
const known = { membersOn: day('2026-11-01') };
const found = (sums: Report['sums'], it = judged(), more: Partial<Report> = {}) =>
  foundOtherwise(it, known, later({ sums, ...more }), aReviewLaw());

it('is as before where the agencies say what the household declared, however long that is ago', () => {
  expect(found([])).toBe('as-before');
  expect(found([wage(10_000)])).toBe('as-before');
});

it('is otherwise from the share on that makes a change a marked one, and not one yuan before', () => {
  // 500 yuan a month: a tenth is fifty
  expect(found([wage(14_900)])).toBe('as-before');
  expect(found([wage(15_000)])).toBe('otherwise');
});

it('is otherwise where the income reaches the standard, as little as that may lie above what was declared', () => {
  const it = judged({ facts: [anIncome(1, 59_900)] });
  expect(found([wage(59_900)], it)).toBe('as-before');
  expect(found([wage(60_000)], it)).toBe('otherwise');
});

it('is as before where nothing was given by it, and nothing is', () => {
  const margin = judged({ facts: [anIncome(1, 70_000)] });
  expect(found([wage(71_000)], margin)).toBe('as-before');
  expect(found([wage(90_000)], margin)).toBe('otherwise');
});

it('is otherwise where more is owned than the limit, and not at it', () => {
  expect(found([deposit(1_440_000)])).toBe('as-before');
  expect(found([deposit(1_440_001)])).toBe('otherwise');
});

it('is otherwise where more would be due', () => {
  const it = judged({}, aReport({ sums: [wage(40_000)] }));
  expect(found([wage(40_000)], it)).toBe('as-before');
  expect(found([], it)).toBe('otherwise');
});

it('is otherwise where a member is on the register of deaths, until the members were put right', () => {
  const dead = { doubts: ['death-recorded'] };
  expect(found([], judged(), dead)).toBe('otherwise');
  expect(foundOtherwise(judged(), { membersOn: day('2027-05-20') }, later(dead), aReviewLaw())).toBe('as-before');
});

it('hears what was found of one agency though another failed, and takes nothing of that for nothing found', () => {
  expect(found([deposit(1_440_001)], judged(), { complete: false })).toBe('otherwise');
  expect(found([], judged(), { complete: false })).toBe('not-known');
});

it('is not otherwise by what an officer settled, unless more is found than was then', () => {
  const before = aReport({ sums: [deposit(2_000_000)] });
  const settled = aProperty('deposit', { amount: 100_000, source: 'corrected', recordedOn: day('2026-11-12') });
  const it = judged({ facts: [anIncome(1, 10_000), settled] }, before);
  expect(found([deposit(2_000_000)], it)).toBe('as-before');
  expect(found([deposit(2_000_001)], it)).toBe('otherwise');
});

it('lays neither the age of what was told nor that of a child at anybody’s door', () => {
  const members = [aMember(), aMember(2, { born: day('2009-01-01') })];
  expect(found([], judged({ members }))).toBe('as-before');
});

it('cannot be said of what was judged before it was kept', () => {
  expect(found([deposit(9_000_000)], anAssistance())).toBe('not-known');
});
