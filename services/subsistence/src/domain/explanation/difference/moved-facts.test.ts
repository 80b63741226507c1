import { day, fen } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aMember, anIncome, anObligor, aPersonId, aProperty, aReport, aSnapshot, aSurvey } from '../../../testing/builders.ts';
import { movedFacts } from './moved-facts.ts';

const wage = anIncome(1, 10_000);
const deposit = aProperty('deposit', { amount: 5_000 });

it('is what was added, what is gone and what changed, each with the day of which it speaks', () => {
  const one = aSnapshot({ facts: [wage, deposit] });
  const other = aSnapshot({ facts: [anIncome(1, 30_000, { months: 3, asOf: day('2026-11-01') }), aProperty('vehicle', { count: 1 })] });
  expect(movedFacts(one, other)).toEqual([
    { change: 'gone', what: '存款', on: '2026-10-31', before: '50.00 元（申报）' },
    {
      ...{ change: 'changed', what: '工资性收入', personId: aPersonId(1), on: '2026-11-01' },
      ...{ before: '100.00 元 / 1 个月（申报）', after: '300.00 元 / 3 个月（申报）' },
    },
    { change: 'added', what: '车辆', on: '2026-10-31', after: '数量 1（申报）' },
  ]);
});

it('is nothing where the same was only told again, or in another order', () => {
  const again = { ...wage, id: deposit.id, version: 9, recordedOn: day('2026-11-09') };
  expect(movedFacts(aSnapshot({ facts: [wage, deposit] }), aSnapshot({ facts: [{ ...deposit, id: wage.id }, again] }))).toEqual([]);
  const [first, second] = [aMember(1), aMember(2)];
  expect(movedFacts(aSnapshot({ members: [first, second], facts: [] }), aSnapshot({ members: [second, first], facts: [] }))).toEqual([]);
});

it('tells two of one kind apart, and takes away only as many as there are', () => {
  const twice = [anIncome(1, 10_000), anIncome(1, 10_000)];
  expect(movedFacts(aSnapshot({ facts: twice }), aSnapshot({ facts: [wage] }))).toMatchObject([
    { change: 'gone', before: '100.00 元 / 1 个月（申报）' },
  ]);
});

it('says who came and who went, and of a member which trait changed, but nothing of anybody’s health', () => {
  const one = aSnapshot({ members: [aMember(1), aMember(2)], facts: [] });
  const ill = aMember(1, { majorIllness: true, student: true, disability: { kind: 'mental', grade: 2 } });
  const moved = movedFacts(one, aSnapshot({ members: [ill, aMember(3)], facts: [] }));
  expect(moved).toEqual([
    { change: 'changed', what: '家庭成员', personId: aPersonId(1), after: '健康状况、就学' },
    { change: 'gone', what: '家庭成员', personId: aPersonId(2) },
    { change: 'added', what: '家庭成员', personId: aPersonId(3) },
  ]);
});

it('says what the agencies found otherwise, and of obligors only that something is otherwise', () => {
  const sums = [{ kind: 'property' as const, item: 'deposit' as const, amount: fen(700), count: 1 }];
  const [one, other] = [
    aSnapshot({}, { report: aReport(), survey: aSurvey({ obligors: [anObligor(1)] }) }),
    aSnapshot(
      {},
      {
        report: aReport({ sums, on: day('2026-11-12'), doubts: ['death-recorded'] }),
        survey: aSurvey({ obligors: [anObligor(1, { income: fen(77) })] }),
      },
    ),
  ];
  const moved = movedFacts(one, other);
  expect(moved.map(({ change, what, after }) => [change, what, after])).toEqual([
    ['changed', '核对报告', '2026年11月12日作出，有效至2027年5月9日，完整'],
    ['added', '核对的存款', '7.00 元'],
    ['changed', '法定义务人的情况', undefined],
  ]);
  expect(JSON.stringify(moved)).not.toContain('0.77');
});
