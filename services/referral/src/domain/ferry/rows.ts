import { type Day, day } from '@jiuzhu/kernel';
import type { Desk } from '../ticket/desk.ts';
import type { Need } from '../ticket/need.ts';
import type { Trigger } from './crossing.ts';
import type { Condition } from './whom.ts';

/** 摆渡: what was told, and of whom, leads to which programme with which need, on which basis; of what was told before `from` it opens none. */
export type Row = {
  readonly code: string;
  readonly on: Trigger;
  readonly whom: Condition;
  readonly programme: Desk;
  readonly need: Need;
  readonly basis: string;
  readonly from: Day;
};

/** Since when the table is kept. A row that is added later has a later day of its own. */
const begun = day('2026-01-01');

type Told = readonly [code: string, on: Trigger, whom: Condition, programme: Desk, need: Need, basis: string];

const rowFrom =
  (from: Day) =>
  ([code, on, whom, programme, need, basis]: Told): Row => ({ code, on, whom, programme, need, basis, from });

const told: readonly Told[] = [
  ['granted-medical', 'allowance-granted', 'who-was-granted', 'medical', 'illness', '社会救助暂行办法第二十八条'],
  ['granted-education', 'allowance-granted', 'each-student', 'education', 'schooling', '社会救助暂行办法第三十三条'],
  ['granted-housing', 'allowance-granted', 'household-without-a-home', 'housing', 'housing', '社会救助暂行办法第三十七条'],
  ['granted-employment', 'allowance-granted', 'each-able-and-jobless', 'employment', 'unemployment', '社会救助暂行办法第四十二条'],
  ['granted-disability', 'allowance-granted', 'each-disabled', 'welfare', 'disability', '陈仓2022年社会救助改革方案'],
  ['extreme-medical', 'extreme-difficulty-confirmed', 'who-was-granted', 'medical', 'illness', '特困人员认定办法'],
  ['extreme-housing', 'extreme-difficulty-confirmed', 'household-without-a-home', 'housing', 'housing', '社会救助暂行办法第三十七条'],
  ['extreme-minor', 'extreme-difficulty-confirmed', 'who-was-granted-if-minor', 'welfare', 'rights', '特困人员认定办法'],
  ['rigid-temporary', 'rigid-recognised', 'household', 'temporary', 'sudden-hardship', '刚性支出困难家庭认定办法'],
  ['rigid-medical', 'rigid-recognised', 'household', 'medical', 'illness', '刚性支出困难家庭认定办法'],
  [
    'extreme-ended-allowance',
    'assistance-ended',
    'household-if-it-was-in-extreme-difficulty',
    'subsistence',
    'hunger',
    '特困人员认定办法第二十七条',
  ],
  [
    'extreme-ended-temporary',
    'assistance-ended',
    'household-if-it-was-in-extreme-difficulty',
    'temporary',
    'sudden-hardship',
    '特困人员认定办法第二十七条',
  ],
  [
    'extreme-ended-monitoring',
    'assistance-ended',
    'household-if-it-was-in-extreme-difficulty',
    'monitoring',
    'watching',
    '低收入人口认定通知（2024）',
  ],
  ['ended-monitoring', 'assistance-ended', 'household-if-it-had-the-allowance', 'monitoring', 'watching', '低收入人口认定通知（2024）'],
  ['refused-monitoring', 'allowance-refused', 'household', 'monitoring', 'watching', '低收入人口认定通知（2024）'],
  ['bill-temporary', 'bill-above-alarm', 'household', 'temporary', 'sudden-hardship', '民发〔2022〕83号'],
  ['bill-monitoring', 'bill-above-alarm', 'household', 'monitoring', 'watching', '国办发〔2023〕39号'],
  ['temporary-subsistence', 'temporary-granted', 'household-if-not-assisted', 'subsistence', 'hunger', '南通2017年衔接意见'],
  ['temporary-medical', 'temporary-granted', 'who-was-granted', 'medical', 'illness', '南通2017年衔接意见'],
  ['temporary-employment', 'temporary-granted', 'each-able-and-jobless', 'employment', 'unemployment', '南通2017年衔接意见'],
  ['temporary-education', 'temporary-granted', 'each-student', 'education', 'schooling', '南通2017年衔接意见'],
  // also of who has a home in our picture: it may be the home that burnt
  ['temporary-housing', 'temporary-granted', 'household', 'housing', 'housing', '南通2017年衔接意见'],
  ['death-burial', 'member-died', 'household-if-assisted', 'welfare', 'burial', '陈仓2022年社会救助改革方案'],
  ['zero-employment', 'members-changed', 'household-if-all-able-are-jobless', 'employment', 'unemployment', '社会救助暂行办法第四十三条'],
  ['enrolled-education', 'members-changed', 'who-began-school-if-assisted', 'education', 'schooling', '陈仓2022年成员单位职责'],
  ['disabled-allowances', 'members-changed', 'who-became-disabled', 'welfare', 'disability', '南通2017年衔接意见'],
  ['employed-allowance', 'members-changed', 'who-got-work-if-assisted', 'subsistence', 'hunger', '最低生活保障审核确认办法'],
];

const toldSinceWinter: readonly Told[] = [
  ['gravely-ill-medical', 'members-changed', 'who-became-gravely-ill', 'medical', 'illness', '西宁城北2022年主动发现机制'],
  ['labour-lost-allowance', 'members-changed', 'household-that-lost-labour-if-not-assisted', 'subsistence', 'hunger', '南通2017年衔接意见'],
];

const toldSinceNewYear: readonly Told[] = [
  [
    'labour-lacking-allowance',
    'household-registered',
    'household-that-lacks-labour-if-not-assisted',
    'subsistence',
    'hunger',
    '南通2017年衔接意见',
  ],
];

/**
 * What leads to what (南通 2017: from temporary assistance to five others; 649号; 民发〔2021〕43号 Art 27). Where subsistence itself looks further in
 * one application, from the allowance to the margin and from there to rigid spending, nothing is sent.
 */
export const ferryRows: readonly Row[] = [
  ...told.map(rowFrom(begun)),
  ...toldSinceWinter.map(rowFrom(day('2026-12-01'))),
  ...toldSinceNewYear.map(rowFrom(day('2027-01-01'))),
];
