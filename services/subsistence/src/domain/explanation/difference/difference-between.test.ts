import { day, fen } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMember, anIncome, aProperty, aReport, aSnapshot } from '../../../testing/builders.ts';
import { aLaw } from '../../../testing/standards.ts';
import { judge } from '../../classification/judge.ts';
import type { Decidable } from '../../classification/judgement.ts';
import type { EntitlementLaw } from '../../law/law.ts';
import type { Snapshot } from '../../household/snapshot.ts';
import { differenceBetween } from './difference-between.ts';
import type { Difference, JudgedBy } from './difference-between.ts';

const law = aLaw();
const raised = aLaw({ 'subsistence.standard': { urban: 70_000, rural: 70_000 } });

const decided = (snapshot: Snapshot, by: EntitlementLaw, rulesHash = 'rules'): JudgedBy | undefined => {
  const judgement = judge(snapshot, by);
  return judgement.class === 'undecidable' ? undefined : { judged: { judgement, snapshot, standardsHash: by.hash, rulesHash }, law: by };
};
const sure = (it: JudgedBy | undefined): JudgedBy => {
  if (!it) throw new Error('the test is not decided');
  return it;
};
/** As other rules would have had it: so much more for each grant. */
const byOtherRules = (it: JudgedBy, more: number): JudgedBy => {
  const { judgement } = it.judged;
  const grants = judgement.grants.map((grant) => ({ ...grant, amount: fen(grant.amount + more) }));
  return { ...it, judged: { ...it.judged, judgement: { ...judgement, grants } satisfies Decidable, rulesHash: 'other rules' } };
};
const causesOf = ({ explained }: Difference) => explained?.causes ?? [];
const shares = (it: Difference) => causesOf(it).map(({ cause, share }) => [cause, share]);

const one = aSnapshot();
const more = aSnapshot({ facts: [anIncome(1, 20_000, { asOf: day('2026-11-15') })], version: 3 });
const larger = aSnapshot({ members: [aMember(1), aMember(2)], facts: [anIncome(1, 10_000), anIncome(2, 5_000)] });

describe('a difference by one cause', () => {
  it('of facts names what moved, by item, person and day, and what came of it', () => {
    const difference = differenceBetween(sure(decided(one, law)), sure(decided(more, law)));
    expect(difference).toMatchObject({ before: { class: 'dibao', amount: 50_000 }, after: { amount: 40_000 }, amount: -10_000 });
    expect(difference.facts).toEqual([
      {
        ...{ change: 'changed', what: '工资性收入', personId: one.household.members[0]?.personId, on: '2026-11-15' },
        ...{ before: '100.00 元 / 1 个月（申报）', after: '200.00 元 / 1 个月（申报）' },
      },
    ]);
    expect(difference.explained?.standards).toEqual([]);
    expect(shares(difference)).toEqual([['facts', -10_000]]);
    expect(causesOf(difference)[0]?.outcome).toEqual({ class: 'dibao', amount: 40_000 });
    expect(causesOf(difference)[0]?.reasons.find(({ tried }) => tried === 'dibao')?.text).toBe(
      '家庭月收入与全体成员低保标准之和：符合（100.00 元，限额 600.00 元），变为符合（200.00 元，限额 600.00 元）',
    );
  });

  it('of standards names the parameter with its values and documents', () => {
    const difference = differenceBetween(sure(decided(one, law)), sure(decided(one, raised)));
    const document = '示例机关《示例标准》（示例〔2021〕1号），全国，自 2021-07-01 起';
    expect(difference.facts).toEqual([]);
    expect(difference.explained?.standards).toEqual([
      {
        ...{ parameter: 'subsistence.standard', name: '低保标准' },
        ...{ before: '城镇 每人每月 600.00 元；农村 每人每月 600.00 元', after: '城镇 每人每月 700.00 元；农村 每人每月 700.00 元' },
        ...{ documentBefore: document, documentAfter: document },
      },
    ]);
    expect(shares(difference)).toEqual([['standards', 10_000]]);
  });

  it('of rules is what does not come out again under those of today, on either side', () => {
    const kept = sure(decided(one, law));
    const older = differenceBetween(byOtherRules(kept, -7_000), kept);
    expect(older).toMatchObject({ rulesMoved: true, amount: 7_000, facts: [], explained: { standards: [] } });
    expect(shares(older)).toEqual([['rules', 7_000]]);
    expect(shares(differenceBetween(kept, byOtherRules(kept, -7_000)))).toEqual([['rules', -7_000]]);
  });

  it('of a class: the income that crosses the standard turns it', () => {
    const rich = aSnapshot({ facts: [anIncome(1, 80_000)] });
    const difference = differenceBetween(sure(decided(one, law)), sure(decided(rich, law)));
    expect([difference.before.class, difference.after.class, shares(difference)]).toEqual(['dibao', 'margin', [['facts', -50_000]]]);
    expect(causesOf(difference)[0]?.reasons.map(({ tried, code }) => `${tried} ${code}`)).toEqual(
      expect.arrayContaining(['dibao income', 'margin margin-income']),
    );
  });
});

describe('a difference by several causes', () => {
  it('gives each its share, and what neither does alone to both', () => {
    const [before, after] = [byOtherRules(sure(decided(one, law)), 1_000), sure(decided(larger, raised))];
    const difference = differenceBetween(before, after);
    // 510.00 to 1,250.00: a second member of 50.00 is 550.00, the raise for one 100.00, for the other 100.00 more; and 10.00 were of older rules
    expect(shares(difference)).toEqual([
      ['facts', 55_000],
      ['standards', 10_000],
      ['facts-and-standards', 10_000],
      ['rules', -1_000],
    ]);
    expect(difference.amount).toBe(74_000);
  });

  it('leaves to both what is decided by neither alone', () => {
    const old = aSnapshot({ facts: [anIncome(1, 10_000, { asOf: day('2025-11-30') })] });
    const shortWindow = aLaw({ 'subsistence.income.window': 6, 'subsistence.standard': { urban: 70_000, rural: 70_000 } });
    const difference = differenceBetween(sure(decided(old, law)), sure(decided(more, shortWindow)));
    expect(causesOf(difference).find(({ cause }) => cause === 'standards')).toMatchObject({ share: 0, outcome: { class: 'undecidable' } });
    expect(shares(difference)).toEqual([
      ['facts', -10_000],
      ['standards', 0],
      ['facts-and-standards', 10_000],
    ]);
  });
});

const laws = [
  law,
  raised,
  aLaw({ 'subsistence.property.vehicles': { tekun: 1, dibao: 1, margin: 1, rigid: 1 }, 'subsistence.amount.minimum': 2_000 }),
];
const anyLaw = fc.nat({ max: laws.length - 1 });
const anySnapshot = fc
  .record({
    size: fc.integer({ min: 1, max: 3 }),
    income: fc.nat(200_000),
    deposit: fc.nat(4_000_000),
    vehicles: fc.nat(1),
    found: fc.nat(100_000),
  })
  .map(({ size, income, deposit, vehicles, found }) => {
    const members = Array.from({ length: size }, (_, at) => aMember(at + 1));
    const facts = [
      ...members.map((_, at) => anIncome(at + 1, at === 0 ? income : 0)),
      aProperty('deposit', { amount: deposit }),
      aProperty('vehicle', { count: vehicles }),
    ];
    const sums = found % 3 === 0 ? [{ kind: 'income' as const, item: 'transfer' as const, amount: fen(found * 12), count: 1 }] : [];
    return aSnapshot({ members, facts }, { report: aReport({ sums }) });
  });

it('the shares of all causes add up to the whole difference, whatever moved', () => {
  fc.assert(
    fc.property(anySnapshot, anySnapshot, anyLaw, anyLaw, fc.integer({ min: -500, max: 500 }), (first, second, before, after, byRules) => {
      const [old, now] = [decided(first, laws[before] ?? law), decided(second, laws[after] ?? law)];
      fc.pre(old !== undefined && now !== undefined);
      const difference = differenceBetween(byOtherRules(old, byRules), now);
      expect(causesOf(difference).reduce((sum, { share }) => sum + share, 0)).toBe(difference.amount);
    }),
    { numRuns: 300 },
  );
});

it('what did not move is no cause', () => {
  fc.assert(
    fc.property(anySnapshot, anySnapshot, anyLaw, anyLaw, (first, second, before, after) => {
      const [old, facts, standards] = [
        decided(first, laws[before] ?? law),
        decided(second, laws[before] ?? law),
        decided(first, laws[after] ?? law),
      ];
      fc.pre(old !== undefined && facts !== undefined && standards !== undefined);
      expect(causesOf(differenceBetween(old, facts)).filter(({ cause }) => cause !== 'facts')).toEqual([]);
      expect(causesOf(differenceBetween(old, standards)).filter(({ cause }) => cause !== 'standards')).toEqual([]);
      expect(differenceBetween(old, old)).toMatchObject({
        amount: 0,
        explained: { causes: [], standards: [] },
        facts: [],
        rulesMoved: false,
      });
    }),
    { numRuns: 200 },
  );
});
