import { fact } from '@jiuzhu/schema/events/household/fact.ts';
import { describe, expect, it } from 'vitest';
import { otherIncomeItems } from '../household.ts';
import { households } from '../make-household.ts';
import { caseOf } from '../output/case-of.ts';
import { population } from '../population.ts';

const people = population({ seed: 3 });
const cases = [...households(people, 0, 6_000)].map((it) => caseOf(people, it));
const statements = cases.flatMap((it) => it.statements);
const facts = cases.flatMap((it) => it.facts);
const excludable: readonly string[] = otherIncomeItems;

describe('what a household declares', () => {
  it('has the shape in which household tells a fact', () => {
    for (const declared of facts) {
      // the items of which a region decides whether they are income are told under their own names by whoever asks for them
      const item = excludable.includes(declared.item) ? 'transfer' : declared.item;
      expect(fact.parse({ ...declared, item })).toMatchObject({ id: declared.id, amount: declared.amount });
    }
  });

  it('is never more than there is, and mostly all of it', () => {
    expect(statements.filter(({ truth, declared }) => (declared?.amount ?? 0) > Math.max(0, truth.amount))).toEqual([]);
    const whole = statements.filter(({ truth, declared }) => declared?.amount === truth.amount).length / statements.length;
    expect(whole).toBeGreaterThan(0.8);
    expect(whole).toBeLessThan(0.97);
  });

  it('leaves some things out altogether, and says of others less', () => {
    expect(statements.some(({ item, declared }) => item === 'deposit' && declared === undefined)).toBe(true);
    expect(statements.some(({ item, truth, declared }) => item === 'operating' && declared && declared.amount < truth.amount)).toBe(true);
  });

  it('has a period for every income and spending, by which its amount can be divided, and a day before the application', () => {
    for (const { kind, amount, months, item, asOf } of facts) {
      expect(asOf < people.asOf).toBe(true);
      if (kind === 'property') expect(months).toBeUndefined();
      else expect([1, 3, 12]).toContain(months);
      if (kind === 'income') expect(`${item} ${amount % (months ?? 0)}`).toBe(`${item} 0`);
    }
  });

  it('has an income of every adult who is at home and does not study, be it nothing', () => {
    for (const { household, facts: own } of cases) {
      const silent = household.members.filter(
        ({ age, student, away, personId }) =>
          age >= 18 && !student && !away && !own.some((it) => it.kind === 'income' && it.personId === personId),
      );
      expect(silent).toEqual([]);
    }
  });
});

describe('what the agencies answer', () => {
  it('is what is so, never more, by the year', () => {
    for (const { checks, statements: all } of cases) {
      for (const { kind, item, personId, amount } of checks.flatMap(({ found }) => found)) {
        const { truth, months = 12 } = all.find((it) => it.kind === kind && it.item === item && it.personId === personId) ?? {
          truth: { amount: NaN },
        };
        expect(amount).toBe(kind === 'income' ? (truth.amount / months) * 12 : truth.amount);
      }
    }
  });

  it('brings to light some of what was not declared, and misses some of what is there', () => {
    const isFound = (of: (typeof cases)[number], item: string): boolean => of.report.sums.some((it) => it.item === item);
    const undeclared = cases.filter((it) => it.statements.some(({ item, declared }) => item === 'deposit' && declared === undefined));
    expect(undeclared.filter((it) => isFound(it, 'deposit')).length).toBeGreaterThan(undeclared.length * 0.7);
    const operating = cases.filter((it) => it.statements.some(({ item, truth }) => item === 'operating' && truth.amount > 0));
    expect(operating.filter((it) => !isFound(it, 'operating')).length).toBeGreaterThan(operating.length * 0.3);
  });

  it('finds nothing of who has not signed', () => {
    for (const { household, checks } of cases) {
      const unsigned = new Set(household.members.filter(({ authorised }) => !authorised).map(({ personId }) => personId));
      expect(checks.flatMap(({ found }) => found).filter(({ personId }) => unsigned.has(personId))).toEqual([]);
    }
  });
});

describe('the report', () => {
  it('adds up what was found by kind and item', () => {
    for (const { report, checks } of cases.slice(0, 500)) {
      const answered = checks.filter(({ afterDays }) => afterDays !== undefined && afterDays <= 10).flatMap(({ found }) => found);
      const sum = answered.reduce((all, { amount }) => all + amount, 0);
      expect(report.sums.reduce((all, { amount }) => all + amount, 0)).toBe(sum);
      expect(new Set(report.sums.map(({ kind, item }) => `${kind} ${item}`)).size).toBe(report.sums.length);
    }
  });

  it('is not complete while an agency is late or never answers, which happens to some', () => {
    const incomplete = cases.filter(({ report }) => !report.complete);
    expect(incomplete.length / cases.length).toBeGreaterThan(0.04);
    expect(incomplete.length / cases.length).toBeLessThan(0.2);
    for (const { report, checks } of cases)
      expect(report.complete).toBe(checks.every(({ afterDays }) => afterDays !== undefined && afterDays <= 10));
    expect(incomplete.every(({ report }) => report.doubts.includes('source-failed'))).toBe(true);
    const late = incomplete.filter(({ checks }) => checks.every(({ afterDays }) => afterDays !== undefined));
    expect(late.length).toBeGreaterThan(0);
    expect(late.length).toBeLessThan(incomplete.length);
  });
});
