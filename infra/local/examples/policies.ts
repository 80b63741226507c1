/** What a reader must know of every entry before anything else. */
const marked = '（示例）';
const window = '示例第一街道、示例第一镇社会救助窗口（一门受理）';
const interim = (article: string) => ({ document: '社会救助暂行办法', article });

type ExamplePolicy = {
  readonly programme: string;
  readonly title: string;
  readonly agency: string;
  readonly eligible: string;
  readonly applyAt: string;
  readonly papers: readonly string[];
  readonly amounts: readonly { readonly what: string; readonly parameter: string }[];
  readonly basis: readonly { readonly document: string; readonly article?: string }[];
};

const entry = (title: string, it: Omit<ExamplePolicy, 'title' | 'applyAt'> & { readonly applyAt?: string }): ExamplePolicy => ({
  applyAt: window,
  ...it,
  title: `${marked}${title}`,
});

/**
 * A catalogue to demonstrate with: the law that an entry names is there, and what a county would add of its own is left to it. How much it is stands in the
 * standards, of which those that were made up are marked by themselves.
 */
export const examplePolicies: readonly ExamplePolicy[] = [
  entry('最低生活保障', {
    programme: 'SUBSISTENCE',
    agency: '陈仓区民政局',
    eligible: '共同生活的家庭成员人均收入低于当地低保标准，且符合当地家庭财产状况规定的家庭',
    papers: ['身份证件', '户口簿', '家庭经济状况核对授权书', '收入、财产和支出的书面声明'],
    amounts: [{ what: '低保标准', parameter: 'subsistence.standard' }],
    basis: [interim('第九条至第十三条'), { document: '最低生活保障审核确认办法', article: '第四条至第十条' }],
  }),
  entry('特困人员救助供养', {
    programme: 'EXTREME_DIFFICULTY',
    agency: '陈仓区民政局',
    eligible: '无劳动能力、无生活来源，且无法定赡养、抚养、扶养义务人或者其义务人无履行能力的老年人、残疾人和未成年人',
    papers: ['身份证件', '户口簿', '家庭经济状况核对授权书', '残疾人证（有的）'],
    amounts: [],
    basis: [interim('第十四条至第十九条'), { document: '特困人员认定办法', article: '第四条至第九条' }],
  }),
  entry('低保边缘家庭认定', {
    programme: 'SUBSISTENCE',
    agency: '陈仓区民政局',
    eligible: '不符合低保条件，人均收入在低保标准的规定倍数以内，且财产状况符合规定的家庭；认定本身不发放补助，可以此申请专项救助',
    papers: ['身份证件', '户口簿', '家庭经济状况核对授权书'],
    amounts: [
      { what: '低保标准', parameter: 'subsistence.standard' },
      { what: '低保标准的倍数', parameter: 'subsistence.margin.multiple' },
    ],
    basis: [{ document: '最低生活保障审核确认办法', article: '第八条' }],
  }),
  entry('刚性支出困难家庭认定', {
    programme: 'SUBSISTENCE',
    agency: '陈仓区民政局',
    eligible: '医疗、教育、残疾康复等必要的刚性支出使基本生活出现困难，且财产状况符合规定的家庭；认定本身不发放补助',
    papers: ['身份证件', '户口簿', '家庭经济状况核对授权书', '刚性支出的票据'],
    amounts: [],
    basis: [{ document: '刚性支出困难家庭认定办法' }],
  }),
  entry('医疗救助', {
    programme: 'MEDICAL',
    agency: '陈仓区医疗保障局',
    eligible: '低保家庭成员、特困供养人员和县级以上人民政府规定的其他特殊困难人员',
    papers: ['身份证件', '医疗费用结算单据'],
    amounts: [],
    basis: [interim('第二十七条至第三十二条')],
  }),
  entry('教育救助', {
    programme: 'EDUCATION',
    agency: '陈仓区教育体育局',
    eligible: '在义务教育阶段就学的低保家庭成员、特困供养人员；其他学段的和不能入学的残疾儿童，按实际情况',
    applyAt: '向就读学校提出',
    papers: ['学生身份证件', '就读学校的证明'],
    amounts: [],
    basis: [interim('第三十三条至第三十六条')],
  }),
  entry('临时救助', {
    programme: 'TEMPORARY',
    agency: '陈仓区民政局',
    eligible: '因火灾、交通事故等意外事件，家庭成员突发重大疾病等原因，基本生活暂时出现严重困难的家庭',
    papers: ['身份证件', '遭遇困难的书面说明'],
    amounts: [],
    basis: [interim('第四十七条至第五十一条')],
  }),
];
