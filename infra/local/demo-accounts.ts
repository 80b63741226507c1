import { levelOf, type Bearer } from './token.ts';

/** The demonstration's county: Chencang district of Baoji, and one of its streets. */
export const county = '610304';
export const township = '610304001';
/** Its prefecture, which sets the standards. */
const prefecture = '6103';

const account = (role: string, title: string, region: string): Bearer & { readonly title: string } => ({
  id: `demo-${role}`,
  agency: `office-${region}`,
  roles: [role],
  region,
  level: levelOf(region, [role]),
  title,
});

/** One officer for each role, and one more who decides: different people, since the law keeps surveyor, reviewer and decider apart. */
export const demoAccounts = [
  account('clerk', '街道窗口经办', township),
  account('surveyor', '入户调查员', township),
  account('reviewer', '街道初审', township),
  account('decider', '区民政局审核确认', county),
  { ...account('decider', '街道审核确认（区政府书面赋权，示例）', township), id: 'demo-township-decider' },
  account('verifier', '核对中心', county),
  account('registrar', '区划、密钥与档案管理', county),
  account('auditor', '审计', county),
  account('standards-author', '市民政局标准拟定', prefecture),
  account('standards-approver', '市民政局标准审批', prefecture),
  account('statistician', '市统计局物价数据', prefecture),
  account('medical-officer', '区医疗保障局', county),
  account('education-officer', '区教育体育局', county),
  { ...account('medical-provider', '定点医院结算窗口（示例）', county), agency: 'hospital-610304' },
  { ...account('partner', '区总工会（示例）', county), agency: 'union-610304' },
] as const;
