import { day, fen } from '@jiuzhu/kernel';
import { wordingFaults } from '@jiuzhu/policy';
import { expect, it } from 'vitest';
import { aPupil } from '../../testing/builders.ts';
import { aLaw } from '../../testing/standards.ts';
import type { StoppingLaw } from '../law/education-law.ts';
import type { CaseGrant, Decision, EducationCase } from '../procedure/education-case.ts';
import { stoppedBy } from '../procedure/stop.ts';
import { weighEducation } from '../procedure/weigh.ts';
import { explain, explainToOfficer } from './explain.ts';
import { letterOf } from './letter.ts';
import { wording } from './wording.ts';

const source = { kind: 'application', stream: 'household/1', version: 2, asOf: day('2026-09-01'), source: 'declared' };
const asked = { schoolYear: 2026, from: 'autumn' as const, given: [], ofHousehold: true };
const weighed = (stage: 'junior' | 'at-home') =>
  weighEducation({ ...aPupil({ class: 'other', stage }), ...asked }, { enrolled: false }, aLaw(), source).reasons;
const refusal = (appeal: Decision['appeal']): Decision => ({
  ...{
    number: 1,
    on: day('2026-09-01'),
    by: 'officer-1',
    outcome: 'refused',
    class: 'other',
    reasons: weighed('junior'),
    standardsHash: '',
  },
  appeal,
});

const undecided = { decisions: [], objections: [] };

it('has words for every condition, and says each in a sentence', () => {
  const pupil = { ...aPupil(), ...asked, from: 'spring' as const, given: [{ term: 'spring' as const, kind: 'living-subsidy' as const }] };
  const [, , twice] = weighEducation(pupil, { enrolled: true }, aLaw(), source).reasons;
  const [elsewhere] = weighEducation({ ...pupil, ofHousehold: false }, { enrolled: true }, aLaw(), source).reasons;
  const reasons = [...weighed('junior'), ...weighed('at-home'), ...[twice, elsewhere].flatMap((it) => it ?? [])];
  expect(
    wordingFaults(
      wording,
      reasons.map(({ code }) => code),
    ),
  ).toEqual([]);
  expect(reasons.map(explain)).toEqual([
    '经学校核对，该学生没有学籍，或者没有在读。',
    '当地的教育救助标准不包括这类家庭、这一学段的学生。',
    '该儿童不在送教上门名册中。',
    '当地的教育救助标准不包括这类家庭、这一学段的学生。',
    '所申请学期的各项救助，该学生都已经享受，同一项目不能重复享受。',
    '该学生已不是申请家庭的成员，可以随现在的家庭重新申请。',
  ]);
});

it('names article and source to the officer', () => {
  expect(explainToOfficer(weighed('junior')[0] as never)).toContain(
    '依据：《社会救助暂行办法》（国务院令第649号）第三十六条；事实：教育救助申请（申请，截至 2026-09-01，household/1 第 2 版）',
  );
});

it('writes every reason into the letter, and of appeals what a document says', () => {
  const [first, ...rest] = letterOf({ ...undecided, grants: [] }, refusal({ reconsideration: 60, litigation: 6 })).split('\n');
  expect(first).toContain('决定不予救助');
  expect(rest).toEqual([
    '1. 经学校核对，该学生没有学籍，或者没有在读。（《社会救助暂行办法》（国务院令第649号）第三十六条）',
    '2. 当地的教育救助标准不包括这类家庭、这一学段的学生。（《社会救助暂行办法》（国务院令第649号）第三十三条）',
    '不服本决定的，可以自收到之日起60日内依法申请行政复议，或者6个月内依法提起行政诉讼。',
  ]);
  expect(letterOf({ ...undecided, grants: [] }, refusal({}))).not.toContain('行政');
});

it('writes what a decision gives in each term into its letter, and nothing that an earlier one gave', () => {
  const grant = (it: Pick<CaseGrant, 'decision' | 'term' | 'kind' | 'amount'>): CaseGrant => ({
    ...{ beginsOn: day('2026-09-01'), paysOn: day('2026-10-15'), stopped: false },
    ...it,
  });
  const grants = [
    grant({ decision: 1, term: 'autumn', kind: 'fee-waiver', amount: fen(1) }),
    grant({ decision: 2, term: 'autumn', kind: 'living-subsidy', amount: fen(62_550) }),
    grant({ decision: 2, term: 'spring', kind: 'home-teaching', amount: fen(0) }),
  ];
  const [first, ...rest] = letterOf({ ...undecided, grants }, { ...refusal({}), number: 2, outcome: 'granted' }).split('\n');
  expect(first).toContain('决定给予救助如下');
  expect(rest).toEqual(['1. 秋季学期，生活补助 625.50 元', '2. 春季学期，送教上门']);
});

it('writes into the letter of what is stopped what that is, from which term on, why, and what may be done against it', () => {
  const spring = { term: 'spring' as const, kind: 'living-subsidy' as const };
  const grant = { ...spring, amount: fen(62_550), decision: 1, beginsOn: day('2027-03-01'), paysOn: day('2027-04-14'), stopped: true };
  const decisions: readonly Decision[] = [{ ...refusal({}), outcome: 'granted', class: 'dibao' }];
  const objected = { ...grant, stoppedFor: 'objected' as const };
  const it = { decisions, objections: [], grants: [objected, { ...grant, stoppedFor: 'class-lost' as const }] } as never as EducationCase;
  const lost = { on: day('2027-04-14'), by: 'system:education', class: 'other' as const, stops: [spring], why: 'class-lost' as const };
  const source = { ...{ kind: 'class', stream: 'household/1', version: 3, asOf: lost.on, source: 'verified' } };
  const law = { reconsideration: 60, litigation: 6, notice: 3, hash: '' } as never as StoppingLaw;
  const decided = stoppedBy({ ...it, notices: [] }, lost, law, source).decisions.at(-1);
  expect(decided).toMatchObject({ number: 2, outcome: 'stopped', noticeDue: { day: '2027-04-19' } });
  expect(decided && letterOf({ ...it, decisions: [...decisions, decided] }, decided).split('\n')).toEqual([
    '经2027年4月14日核对，您的教育救助自2027年3月1日开始的学期起停发以下各项：',
    '1. 春季学期，生活补助 625.50 元',
    '理由：您家不再属于作出救助决定时认定的社会救助对象类别。（《社会救助暂行办法》（国务院令第649号）第三十三条）',
    '作出救助决定时为：最低生活保障对象；现在为：未被认定为社会救助对象。',
    '重新被认定的，可以重新申请。',
    '不服本决定的，可以自收到之日起60日内依法申请行政复议，或者6个月内依法提起行政诉讼。',
  ]);
});

it('writes into the letter of what is stopped for a pupil of another household that one applies anew with that, and of no class', () => {
  const spring = { term: 'spring' as const, kind: 'living-subsidy' as const };
  const grant = { ...spring, amount: fen(62_550), decision: 1, beginsOn: day('2027-03-01'), paysOn: day('2027-04-14'), stopped: true };
  const decisions: readonly Decision[] = [{ ...refusal({}), outcome: 'granted', class: 'dibao' }];
  const it = { decisions, objections: [], grants: [{ ...grant, stoppedFor: 'moved' as const }] } as never as EducationCase;
  const moved = { on: day('2027-04-14'), by: 'system:education', class: 'dibao' as const, stops: [spring], why: 'moved' as const };
  const law = { notice: 3, hash: '' } as never as StoppingLaw;
  const decided = stoppedBy({ ...it, notices: [] }, moved, law, source).decisions.at(-1);
  expect(decided && letterOf({ ...it, decisions: [...decisions, decided] }, decided).split('\n')).toEqual([
    '经2027年4月14日核对，您的教育救助自2027年3月1日开始的学期起停发以下各项：',
    '1. 春季学期，生活补助 625.50 元',
    '理由：该学生已不是申请家庭的成员，可以随现在的家庭重新申请。（《社会救助暂行办法》（国务院令第649号）第三十三条）',
  ]);
});
