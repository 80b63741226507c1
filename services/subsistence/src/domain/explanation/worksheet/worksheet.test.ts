import { fen } from '@jiuzhu/kernel';
import { textOf } from '@jiuzhu/policy';
import { expect, it } from 'vitest';
import { aMember, anIncome, anObligor, aProperty, aReport, aSnapshot, aSpending, aSurvey } from '../../../testing/builders.ts';
import { aLaw } from '../../../testing/standards.ts';
import { judge } from '../../classification/judge.ts';
import type { Snapshot } from '../../household/snapshot.ts';
import { hasStepWords } from './step-words.ts';
import { worksheetOf } from './worksheet.ts';

const law = aLaw();
const worksheet = (snapshot: Snapshot, by = law) => {
  const judgement = judge(snapshot, by);
  if (judgement.class === 'undecidable') throw new Error('the test is not decided');
  return { ...worksheetOf({ judgement, snapshot, standardsHash: 'standards', rulesHash: 'rules' }), judgement };
};
const given = aSnapshot(
  {
    members: [aMember(1, { majorIllness: true })],
    facts: [anIncome(1, 120_000, { months: 3 }), aSpending(1, 'medical', 10_000), aProperty('home', { count: 1, area: 5_050 })],
  },
  { report: aReport({ sums: [{ kind: 'property', item: 'deposit', amount: fen(900_000), count: 1 }], doubts: ['source-failed'] }) },
);
const linesUnder = (heading: string, it: ReturnType<typeof worksheet>): readonly string[] =>
  it.sections.find((section) => section.heading === heading)?.lines ?? [];

it('shows every fact with its figure, source, day and version, and every sum of the report', () => {
  const it = worksheet(given);
  expect(linesUnder('申报和更正', it)).toEqual([
    '成员1（1980年出生） 工资性收入：1,200.00 元 / 3 个月（申报，截至 2026-10-31，第 2 版）',
    '成员1（1980年出生） 医疗支出：100.00 元 / 1 个月（申报，截至 2026-10-31，第 2 版）',
    '全家 房屋：数量 1，面积 50.5 平方米（申报，截至 2026-10-31，第 2 版）',
  ]);
  expect(linesUnder('核对报告', it).slice(1)).toEqual(['存疑：有信息来源未能答复', '存款：9,000.00 元']);
});

it('says nothing of a member who is on the register of deaths: verification shows that to whom its purpose allows', () => {
  const report = aReport({ doubts: ['death-recorded', 'source-failed'] });
  const text = textOf(worksheet({ ...given, report, household: { ...given.household, membersOn: report.on } }));
  expect(text).toContain('存疑：有信息来源未能答复');
  expect(text).not.toMatch(/死亡|death/);
});

it('computes line by line to the amount, every line with words', () => {
  const it = worksheet(given);
  expect(linesUnder('计算：最低生活保障', it)).toEqual([
    ...['收入：工资性收入：400.00 元', '扣减：医疗支出：100.00 元', '家庭月收入：300.00 元', '全体成员低保标准之和：600.00 元'],
    ...['差额：300.00 元', '分类施保：0.00 元', '每月金额（取整后）：300.00 元'],
  ]);
  const codes = it.judgement.grants.flatMap(({ steps }) => steps.map(({ code }) => code));
  expect(codes.filter((code) => !hasStepWords(code))).toEqual([]);
});

it('tells every condition of every class that was tried, with the document of each standard once', () => {
  const it = worksheet(aSnapshot({ facts: [anIncome(1, 90_000)] }));
  for (const { tried, reasons } of it.judgement.trials) {
    const { length } = it.sections.find(({ heading }) => heading.startsWith(names[tried] ?? '?'))?.lines ?? [];
    expect(length).toBe(reasons.length);
  }
  expect(linesUnder('标准和文件', it)).toContain('subsistence.standard：示例机关《示例标准》（示例〔2021〕1号），全国，自 2021-07-01 起');
  expect(new Set(linesUnder('标准和文件', it)).size).toBe(linesUnder('标准和文件', it).length);
});
const names: Readonly<Record<string, string>> = {
  tekun: '特困人员',
  dibao: '最低生活保障',
  margin: '低保边缘家庭',
  rigid: '刚性支出困难家庭',
};

it('says of obligors how many were surveyed, and nothing that they have', () => {
  const survey = aSurvey({ obligors: [anObligor(1, { income: fen(123_456_700) })] });
  const text = textOf(worksheet({ ...given, survey }));
  expect(text).toContain('调查法定义务人 1 人');
  expect(text).not.toMatch(/1,234,567/);
});
