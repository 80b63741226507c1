import { day, fen } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { aMember, anIncome, anObligor, aPersonId, aProperty, aReport, aSnapshot, aSpending, aSurvey } from '../../../testing/builders.ts';
import { applyChanges } from '../../../testing/apply-changes.ts';
import { aLaw } from '../../../testing/standards.ts';
import { judge } from '../../classification/judge.ts';
import type { Snapshot } from '../../household/snapshot.ts';
import { changesThatWouldTurn, isPromised } from './changes-that-would-turn.ts';
import { codeOfChange, wordsOfChange } from './words-of-change.ts';

const law = aLaw();
const stated = (snapshot: Snapshot, by = law) => changesThatWouldTurn({ judgement: judge(snapshot, by), snapshot });
const said = (snapshot: Snapshot, by = law) => stated(snapshot, by).map(wordsOfChange);
const alone = { applicants: { grain: 'person', personId: aPersonId(1) } } as const;
const ill = aMember(1, { majorIllness: true });
const inPrison = aMember(1, { absence: { reason: 'prison', since: day('2026-01-01') } });

describe('what would change a refusal to a household', () => {
  it('is an income one fen below the standard, or at most at it, as the region compares', () => {
    const snapshot = aSnapshot({ facts: [anIncome(1, 90_000)] });
    expect(said(snapshot)).toEqual(['您家每月收入合计不超过599.99 元（现为 900.00 元）。']);
    expect(said(snapshot, aLaw({ 'subsistence.income.comparator': 'le' }))).toEqual([
      '您家每月收入合计不超过600.00 元（现为 900.00 元）。',
    ]);
  });

  it('is every figure that is too much, and of homes their number or their area', () => {
    const facts = [anIncome(1, 60_000), aProperty('vehicle', { count: 1 }), aProperty('home', { count: 2, area: 9_000 })];
    expect(said(aSnapshot({ facts }))).toEqual([
      '您家每月收入合计不超过599.99 元（现为 600.00 元）。',
      '您家机动车辆不超过0辆。',
      '您家房屋不超过1套，或者您家全部房屋的总面积不超过30 平方米。',
    ]);
  });

  it('names what would still have to be found out of somebody who might then be in extreme difficulty', () => {
    const members = [aMember(1, { born: day('1950-01-01') })];
    const rich = { members, facts: [anIncome(1, 0), aProperty('deposit', { amount: 9_000_000 })] };
    expect(stated(aSnapshot(rich)).map(codeOfChange)).toEqual(['financial-assets', 'survey-of-obligors']);
    const survey = aSurvey({ obligors: [anObligor(1)] });
    expect(stated(aSnapshot(rich, { survey })).map(codeOfChange)).toEqual(['financial-assets']);
  });

  it('is another application where nobody counts, once somebody does: whoever returns changes every limit', () => {
    const snapshot = aSnapshot({ members: [inPrison] });
    expect(said(snapshot)).toEqual(['先要您家计入的共同生活的家庭成员不低于1人，到那时可以重新申请，重新审核。']);
    const atMost = aLaw({ 'subsistence.income.comparator': 'le' });
    expect(stated(snapshot, atMost).map(codeOfChange)).toEqual(['members']);
  });

  it('is nothing where the allowance is given', () => {
    expect(stated(aSnapshot())).toEqual([]);
  });
});

describe('what would change a refusal to one alone', () => {
  it('is another application of who is in prison, once they count again', () => {
    const snapshot = aSnapshot({ members: [inPrison, aMember(2)], facts: [anIncome(2, 100_000)] }, alone);
    expect(stated(snapshot).map(codeOfChange)).toEqual(['counts-as-member']);
    expect(said(snapshot)).toEqual(['先要您本人重新计入共同生活的家庭成员，到那时可以重新申请，重新审核。']);
  });

  it('states all three bounds of income as soon as one of them must move: those that are kept, too', () => {
    const members = [ill, aMember(2)];
    const snapshot = aSnapshot({ members, facts: [anIncome(1, 70_000), anIncome(2, 60_000)] }, alone);
    expect(said(snapshot)).toEqual([
      '同时仍须：您家每月收入合计不低于1,200.00 元。',
      '同时仍须：您家每月收入合计不超过1,799.99 元。',
      '您本人每月收入不超过599.99 元（现为 700.00 元）。',
      '由工作人员查清您家人员的法定义务人的情况。',
    ]);
    // what was surveyed is found out
    expect(said({ ...snapshot, survey: aSurvey() })).toHaveLength(3);
  });

  it('is the application of the household, where its income is below the standard: nobody is asked to earn more', () => {
    const members = [ill, aMember(2)];
    expect(stated(aSnapshot({ members, facts: [anIncome(1, 0), anIncome(2, 0)] }, alone)).map(codeOfChange)).toEqual([
      'apply-as-household',
      'survey-of-obligors',
    ]);
  });

  it('says no figure of income while it is open whether another leaves in extreme difficulty: that is found out first', () => {
    const members = [aMember(1, { born: day('2011-03-03') }), aMember(2, { born: day('1948-05-17') })];
    const unsurveyed = aSnapshot({ members, facts: [anIncome(1, 0), anIncome(2, 0)] }, alone);
    expect(stated(unsurveyed).map(codeOfChange)).toEqual(['single-person-ground', 'survey-of-obligors']);
    expect(isPromised(stated(unsurveyed), unsurveyed)).toBe(false);
    const survey = aSurvey({ obligors: [anObligor(1, { of: aPersonId(2), incapacity: 'missing' })] });
    const homes = { ...unsurveyed, survey, report: aReport({ sums: [{ kind: 'property', item: 'home', amount: fen(0), count: 2 }] }) };
    expect(said(homes)).toContain('查清您家房屋、车辆等财产的数量和面积。');
  });

  it('is a ground that nobody chooses, said as what it would have to be', () => {
    const members = [aMember(1), aMember(2)];
    const facts = [anIncome(1, 0), anIncome(2, 130_000)];
    expect(said(aSnapshot({ members, facts }, { ...alone, survey: aSurvey() }))[0]).toBe(
      '您患有规定的重大疾病，或者持有规定类别和等级的残疾证。',
    );
  });

  it('keeps the bounds of income beside a ground, since the cost of an illness is deducted from it', () => {
    const members = [aMember(1), aMember(2)];
    const facts = [anIncome(1, 0), anIncome(2, 120_000), aSpending(1, 'medical', 10_000)];
    const snapshot = aSnapshot({ members, facts }, { ...alone, survey: aSurvey() });
    const ground = stated(snapshot).slice(0, 1);
    const way = { scaled: false, withoutSpending: false, exception: false, certificate: false, obligorsAble: true, share: 0 };
    expect(judge(applyChanges(snapshot, ground, way), law)).toMatchObject({ class: 'none' });
    expect(stated(snapshot).map(codeOfChange)).toEqual(['single-person-ground', 'margin-floor', 'margin-income', 'own-income']);
    expect(judge(applyChanges(snapshot, stated(snapshot), way), law)).toMatchObject({ class: 'single-person' });
  });

  it('is nothing where the one who applies is the whole household and earns too much, or is no member', () => {
    const snapshot = aSnapshot({ members: [ill], facts: [anIncome(1, 70_000)] }, alone);
    expect(stated(snapshot).map(codeOfChange)).toEqual(['no-change-of-the-family']);
    const stranger = { applicants: { grain: 'person', personId: aPersonId(9) } } as const;
    expect(stated(aSnapshot({ facts: [anIncome(1, 0), aProperty('vehicle', { count: 3 })] }, stranger)).map(codeOfChange)).toEqual([
      'no-change-of-the-family',
    ]);
  });
});
