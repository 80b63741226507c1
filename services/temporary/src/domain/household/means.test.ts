import { day, fen } from '@jiuzhu/kernel';
import { isUnknown } from '@jiuzhu/policy';
import { expect, it } from 'vitest';
import { meansOf, perHead } from './means.ts';
import type { HouseholdFact, Report } from './facts.ts';

const on = day('2026-03-02');
const aReport = (sums: Report['sums'] = [], more: Partial<Report> = {}): Report => ({
  ...{ reportId: 'report-1', on, complete: true, sums, validUntil: on, version: 1 },
  ...more,
});
const income = (item: string, amount: number, months = 12): HouseholdFact => ({
  id: item,
  kind: 'income',
  item,
  amount: fen(amount),
  months,
});
const found = (item: string, amount: number) => ({ kind: 'income' as const, item, amount: fen(amount), count: 1 });
const known = (facts: readonly HouseholdFact[], report: Report | undefined, excluded: readonly string[] = []) =>
  meansOf({ facts, report, excluded }, on);

it('of each item what was told or what was found counts, whichever is more, and never both', () => {
  expect(
    known([income('wage', 300_000, 3), income('operating', 100)], aReport([found('wage', 1_100_000), found('operating', 101)])),
  ).toMatchObject({
    income: 1_200_000 + 101,
  });
});

it('a transfer that is left out is left out of what the agencies found without saying of which sort', () => {
  const facts = [income('basic-pension', 120_000), income('transfer', 50_000)];
  expect(known(facts, aReport([found('transfer', 200_000)]), ['basic-pension']).income).toBe(80_000);
  expect(known(facts, aReport([found('transfer', 100_000)]), ['basic-pension']).income).toBe(50_000);
  expect(known(facts, aReport([found('transfer', 100_000)])).income).toBe(170_000);
});

it('what is spent is no income, and a thing told without its number is one', () => {
  const facts: readonly HouseholdFact[] = [
    income('wage', 0),
    { id: 'a', kind: 'spending', item: 'medical', amount: fen(5), months: 1 },
    { id: 'b', kind: 'property', item: 'vehicle', amount: fen(0) },
    { id: 'c', kind: 'property', item: 'deposit', amount: fen(7) },
  ];
  expect(known(facts, aReport())).toEqual({ income: 0, financial: 7, vehicles: 1, homes: 0 });
});

it('nobody knows without a whole report that still holds, nor of an income of which nobody has said a word', () => {
  const facts = [income('wage', 1)];
  const all = [undefined, aReport([], { complete: false }), aReport([], { validUntil: day('2026-03-01') })];
  expect(all.map((report) => Object.values(known(facts, report)).every(isUnknown))).toEqual([true, true, true]);
  expect([isUnknown(known([], aReport()).income), known([], aReport()).vehicles]).toEqual([true, 0]);
});

it('a part of a fen for each is no fen', () => {
  expect([perHead(100, 3), perHead(2, 3), isUnknown(perHead(Number.NaN, 3))]).toEqual([33, 0, true]);
});
