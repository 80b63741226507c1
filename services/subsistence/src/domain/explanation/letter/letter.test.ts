import { day, fen } from '@jiuzhu/kernel';
import { hashesOf, textOf } from '@jiuzhu/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMember, anIncome, anObligor, aPersonId, aProperty, aReport, aSnapshot, aSurvey } from '../../../testing/builders.ts';
import { aLaw } from '../../../testing/standards.ts';
import { judge } from '../../classification/judge.ts';
import type { Snapshot } from '../../household/snapshot.ts';
import { letterOf } from './letter.ts';
import type { Issued } from './issued.ts';

const law = aLaw();
const decision = (snapshot: Snapshot, more: Partial<Issued & { kind: 'decision' }> = {}, by = law): Issued => {
  const judgement = judge(snapshot, by);
  if (judgement.class === 'undecidable') throw new Error('the test is not decided');
  const judged = { judgement, snapshot, standardsHash: by.hash, rulesHash: '' };
  return { kind: 'decision', on: day('2026-11-21'), judged, remedies: { reconsideration: 60, litigation: 6 }, ...more };
};
const linesUnder = (heading: string, issued: Issued): readonly string[] =>
  letterOf(issued).sections.find((it) => it.heading === heading)?.lines ?? [];
const text = (issued: Issued): string => textOf(letterOf(issued));

const old = { born: day('1950-01-01') };
const refused = aSnapshot(
  {
    members: [aMember(1), aMember(2, old)],
    facts: [
      anIncome(1, 70_000, { months: 7 }),
      anIncome(2, 0),
      aProperty('home', { count: 2, area: 5_000 }),
      aProperty('vehicle', { count: 2 }),
    ],
  },
  { report: aReport({ sums: [{ kind: 'income', item: 'wage', amount: fen(1_800_000), count: 1 }] }) },
);

describe('the letter on a refusal', () => {
  it('says what was found and from whom, in general words', () => {
    expect(linesUnder('查明的情况', decision(refused))).toEqual([
      '您家登记的共同生活的家庭成员有 2 人。',
      '工资性收入：您家申报每月 100.00 元；税务、人力资源社会保障部门核对为每月 1,500.00 元。',
      '车辆：您家申报 2 辆。',
      '房屋：您家申报 2 套。',
      '家庭经济状况核对报告于2026年11月10日作出，所问的部门和机构都已答复。',
    ]);
  });

  it('goes through every class in the order of the law, and tells of what was applied for every condition', () => {
    const { sections } = letterOf(decision(refused));
    const tried = sections.filter(({ heading }) => heading.startsWith('审核：'));
    expect(tried.map(({ heading, lines }) => [heading, lines[0]])).toEqual([
      ['审核：特困人员', '成员2（1950年出生）不符合条件。'],
      ['审核：最低生活保障', '不符合条件。'],
      ['审核：低保边缘家庭', '不符合条件。'],
      ['审核：刚性支出困难家庭', '不符合条件。'],
    ]);
    expect(tried[1]?.lines.map((it) => it.slice(0, 6))).toEqual([
      '不符合条件。',
      '您家计入的共',
      '您家每月收入',
      '您家存款、证',
      '您家有机动车',
      '您家有房屋2',
      '但是，您家房',
      '您家登记的经',
      '您家有大型农',
    ]);
    expect(tried[1]?.lines[2]).toBe(
      '您家每月收入合计1,500.00 元，未低于全体成员的低保标准之和1,200.00 元。' +
        '（依据：《社会救助暂行办法》（国务院令第649号）第九条；标准：示例机关《示例标准》（示例〔2021〕1号））',
    );
  });

  it('tells a household of which nobody counts that nobody is there to be recognised, and when to come again', () => {
    const inPrison = aMember(1, { absence: { reason: 'prison', since: day('2026-01-01') } });
    const nobody = decision(aSnapshot({ members: [inPrison] }));
    expect(linesUnder('审核：最低生活保障', nobody)[1]).toMatch(
      /^您家的成员都因服刑、失踪等规定的情形不计入共同生活的家庭成员，没有可以认定的对象。（依据：.*第七条/,
    );
    expect(linesUnder('怎样会改变结果', nobody)).toEqual(['先要您家计入的共同生活的家庭成员不低于1人，到那时可以重新申请，重新审核。']);
  });

  it('says what would change it, and what may be done: how long from the day of the letter, and where', () => {
    expect(linesUnder('怎样会改变结果', decision(refused)).slice(0, 3)).toEqual([
      '下列各项都做到，结果就会改变：',
      '您家每月收入合计不超过1,199.99 元（现为 1,500.00 元）。',
      '您家机动车辆不超过0辆。',
    ]);
    const [reconsideration, litigation] = linesUnder('您可以怎么做', decision(refused));
    expect(reconsideration).toMatch(/自收到本告知书之日起 60 日内，向作出决定的机关所在的县（市、区）人民政府申请行政复议.*第六十五条/);
    expect(litigation).toMatch(/自收到本告知书之日起 6 个月内，.*人民法院提起行政诉讼/);
  });

  it('does not say how long where no document does', () => {
    const lines = linesUnder('您可以怎么做', decision(refused, { remedies: {} }));
    expect(lines.slice(0, 2).join('')).not.toMatch(/undefined|\d+ (日|个月)内/);
    expect(lines[0]).toContain('可以在法律规定的期限内');
  });

  it('says no figure of an obligor, and of nobody whether they are able but that somebody is', () => {
    const survey = aSurvey({ obligors: [anObligor(2, { of: aPersonId(2), income: fen(123_456_700) })] });
    const letter = text(decision({ ...refused, survey }));
    expect(letter).toContain('有具备履行义务能力的法定义务人。');
    expect(letter).not.toMatch(/1,234,567|123456|依核对结果.*义务人/);
  });
});

describe('the letter on what is given', () => {
  it('says how much, from when, and how it was computed', () => {
    const given = decision(aSnapshot(), { from: day('2026-12-01') });
    expect(linesUnder('结果', given)).toEqual([
      '决定于2026年11月21日作出。',
      '同意给予您家最低生活保障，每月 500.00 元，从2026年12月1日起发放。',
    ]);
    expect(linesUnder('金额怎样算出', given)[0]).toMatch(
      /^全体成员的低保标准之和为每月 600\.00 元，您家每月收入合计 100\.00 元，差额每月 500\.00 元。按当地规定取整后，每月共 500\.00 元。（依据：.*第十二条/,
    );
    expect(linesUnder('怎样会改变结果', given)).toEqual([]);
    expect(linesUnder('以后', given)[0]).toContain('第十三条');
  });

  it.each([
    ['a band', { 'subsistence.amount.bands': [{ below: 10_000, pays: 'share', share: 5_000 }] }, '按当地分档，每月 300.00 元'],
    ['a floor', { 'subsistence.amount.minimum': 9_500 }, '不足当地最低补助额，按最低补助额每月 570.00 元 计算'],
    [
      'a supplement',
      { 'subsistence.supplement': { elderly: 0, minor: 0, 'severe-disability': 0, 'major-illness': 2_000 } },
      '另按分类施保每月增加 120.00 元',
    ],
  ] as const)('says %s in words', (_, given, words) => {
    const snapshot = aSnapshot({ members: [aMember(1, { majorIllness: true })] });
    expect(linesUnder('金额怎样算出', decision(snapshot, {}, aLaw(given)))[0]).toContain(words);
  });

  it('names a person in extreme difficulty by number and year, and one alone as you', () => {
    const inDifficulty = decision(aSnapshot({ members: [aMember(1, old)] }, { survey: aSurvey() }));
    expect(linesUnder('结果', inDifficulty)[1]).toBe('认定成员1（1950年出生）为特困人员，给予救助供养，每月 780.00 元。');
    expect(linesUnder('金额怎样算出', inDifficulty)[0]).toMatch(
      /^基本生活标准（按居住地，执行城镇标准，.*第十九条）每月 780\.00 元。.*第十五条/,
    );
    const members = [aMember(1, { majorIllness: true }), aMember(2)];
    const alone = aSnapshot(
      { members, facts: [anIncome(1, 0), anIncome(2, 130_000)] },
      { applicants: { grain: 'person', personId: aPersonId(1) } },
    );
    expect(linesUnder('结果', decision(alone))[1]).toBe('同意给予您单独的最低生活保障，每月 600.00 元。');
  });

  it('says what a household is recognised as, until when, and who of it may apply alone', () => {
    const members = [aMember(1, { majorIllness: true }), aMember(2)];
    const margin = aSnapshot({ members, facts: [anIncome(1, 0), anIncome(2, 130_000)] });
    expect(linesUnder('结果', decision(margin, { recognisedUntil: day('2027-11-20') })).slice(1)).toEqual([
      '不同意给予您家最低生活保障。',
      '认定您家为低保边缘家庭，有效期至2027年11月20日。',
      '成员1（1980年出生）可以单独申请最低生活保障。',
    ]);
  });
});

it('an opinion says that it is no decision yet, and opens no way to a court', () => {
  const opinion: Issued = { ...decision(aSnapshot()), kind: 'opinion' };
  expect(linesUnder('结果', opinion)).toEqual([
    '这是2026年11月21日的初审意见，还不是决定。',
    '拟同意给予您家最低生活保障，每月 500.00 元。',
  ]);
  expect(linesUnder('您可以怎么做', opinion).join('')).not.toContain('60 日');
});

it('is the same text with the same hashes from what was stored, and plain: short sentences, no codes, no ids', () => {
  fc.assert(
    fc.property(fc.nat(300_000), fc.nat(5_000_000), fc.boolean(), (income, deposit, urban) => {
      const facts = [anIncome(1, income), aProperty('deposit', { amount: deposit })];
      const issued = decision(aSnapshot({ facts, settlement: urban ? 'urban' : 'rural' }));
      const letter = text(issued);
      expect(hashesOf(text(JSON.parse(JSON.stringify(issued)) as Issued))).toEqual(hashesOf(letter));
      expect(letter).not.toMatch(/[a-z]{2}|undefined|NaN|\{|\[object/i);
    }),
  );
});

it('promises one who applies alone nothing while it must be found out first who of the household leaves in extreme difficulty', () => {
  const members = [aMember(1, { majorIllness: true }), aMember(2)];
  const facts = [anIncome(1, 70_000), anIncome(2, 60_000)];
  const snapshot = aSnapshot({ members, facts }, { applicants: { grain: 'person', personId: aPersonId(1) } });
  const [first] = linesUnder('怎样会改变结果', decision(snapshot));
  expect(first).toContain('先要查清');
  const [surveyed] = linesUnder('怎样会改变结果', decision({ ...snapshot, survey: aSurvey() }));
  expect(surveyed).toBe('下列各项都做到，结果就会改变：');
});
