/** 帮办代办 (西宁城北 2022): who came to the window for whoever is in need. */
export const askers = {
  self: '本人或家庭成员',
  relative: '亲属',
  neighbour: '邻里',
  'village-officer': '村（社区）干部',
  'social-worker': '社会工作者',
  volunteer: '志愿者',
  institution: '医院、学校等单位',
} as const;

/** Why they did not come themselves. */
export const hindrances = {
  illness: '因病不便',
  disability: '因残不便',
  age: '年老或年幼',
  absence: '不在本地',
  unknown: '原因不详',
} as const;

/** Who asked, and why not the family; where they asked themselves there is no reason to give. */
export type Asked = { readonly who: keyof typeof askers; readonly because?: keyof typeof hindrances | undefined };

/** Whoever asks for others says why, and nobody says it of themselves. */
export const isWhole = ({ who, because }: Asked): boolean => (who === 'self') === (because === undefined);
