/**
 * What an office may offer, by the groups in which the reform of social assistance puts it (分层分类: 基本生活救助, 专项社会救助, 急难社会救助; beside them help
 * after disasters, and what society gives): division of duties, annex 2, item 1.
 */
export const groups = {
  'basic-living': '基本生活救助',
  special: '专项社会救助',
  emergency: '急难社会救助',
  disaster: '受灾人员救助',
  'social-forces': '社会力量参与',
  allowance: '其他补贴',
} as const;
export type Group = keyof typeof groups;

/** Each programme with the group that it is of, in the order in which a catalogue shows them. */
export const programmes = {
  subsistence: 'basic-living',
  'extreme-difficulty': 'basic-living',
  medical: 'special',
  education: 'special',
  housing: 'special',
  employment: 'special',
  temporary: 'emergency',
  vagrant: 'emergency',
  'urgent-treatment': 'emergency',
  disaster: 'disaster',
  charity: 'social-forces',
  allowance: 'allowance',
} as const satisfies Readonly<Record<string, Group>>;
export type Programme = keyof typeof programmes;

export const programmeNames = Object.keys(programmes) as readonly Programme[];
