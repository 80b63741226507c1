import { day, type Id } from '@jiuzhu/kernel';
import { wordingFaults } from '@jiuzhu/policy';
import { describe, expect, it } from 'vitest';
import { aBill, entitledAs } from '../../testing/builders.ts';
import { aLaw } from '../../testing/standards.ts';
import { caseWording } from '../explanation/case-wording.ts';
import { explain, explainToOfficer } from '../explanation/explain.ts';
import type { Bill } from '../settlement/bill.ts';
import { type Claimed, weighClaim } from './weigh-claim.ts';

/** Of somebody with the allowance, in a hospital of the place that has a contract, applied for ten days after the discharge. */
const aClaimed = (bill: Partial<Bill> = {}, more: Partial<Claimed> = {}, appliedOn = '2026-06-20'): Claimed => ({
  case: {
    ...{ householdId: '00000000-0000-4000-8000-000000000900' as Id<'household'>, version: 2 },
    ...{ opened: { on: day(appliedOn), by: 'clerk-1' }, claim: { bill: aBill(100_000, bill) } },
  },
  ...{ entitled: entitledAs('dibao'), isContracted: true, isSettled: false, objectionHolds: false },
  ...more,
});
const failing = (it: Claimed, law = aLaw()): readonly string[] =>
  weighClaim(it, law)
    .reasons.filter(({ verdict }) => verdict === 'fail')
    .map(({ code }) => code);

describe('a claim', () => {
  it('that nothing stands against is granted, with every condition that was weighed', () => {
    const { verdict, reasons } = weighClaim(aClaimed(), aLaw());
    expect([verdict, reasons.length]).toEqual(['pass', 6]);
  });

  it('is limited to no time where the place says none, and to the day itself where it does', () => {
    expect(failing(aClaimed({}, {}, '2027-06-10'))).toEqual([]);
    expect(failing(aClaimed({}, {}, '2027-06-11'))).toEqual(['applied-in-time']);
    expect(failing(aClaimed({}, {}, '2099-01-01'), aLaw({ 'medical.reimbursement.within': undefined }))).toEqual([]);
  });

  it('of a provider without a contract is for the place to pay or not, and elsewhere no place asks for one', () => {
    const [without, urgent] = [aClaimed({}, { isContracted: false }), aClaimed({ emergency: true }, { isContracted: false })];
    const by = (uncontracted: string) => aLaw({ 'medical.reimbursement.uncontracted': uncontracted });
    expect([failing(without), failing(urgent)]).toEqual([['provider-paid-for'], []]);
    expect([failing(without, by('as-contracted')), failing(urgent, by('nothing'))]).toEqual([[], ['provider-paid-for']]);
    expect(failing(aClaimed({ place: 'beyond', referred: true }, { isContracted: false }), by('nothing'))).toEqual([]);
  });

  it('that nobody referred to is refused where such care is not paid', () => {
    const elsewhere = aClaimed({ place: 'province' });
    expect([failing(elsewhere), failing(elsewhere, aLaw({ 'medical.unreferred': 'nothing' }))]).toEqual([[], ['referred-or-emergency']]);
  });
});

describe('the words of a claim', () => {
  const all = aClaimed({}, { entitled: undefined, isContracted: false, isSettled: true, objectionHolds: true }, '2099-01-01');
  const { reasons } = weighClaim(all, aLaw());

  it('are there for every condition, each a sentence', () => {
    expect(
      wordingFaults(
        caseWording,
        reasons.map(({ code }) => code),
      ),
    ).toEqual([]);
    expect(explain(reasons[1] as never)).toBe('申请于2099年1月1日提出，当地规定最迟应于2027年6月10日提出。');
  });

  it('name article, standard and where the class was told to the officer', () => {
    const [known] = weighClaim(aClaimed(), aLaw()).reasons;
    const [, late] = reasons;
    expect(explainToOfficer(known as never)).toContain('事实：救助对象身份（认定，截至 2026-01-01，household/');
    expect(explainToOfficer(late as never)).toMatch(/^【不符合】申请日期：2099年1月1日，应不超过2027年6月10日；.*示例标准/);
  });
});
