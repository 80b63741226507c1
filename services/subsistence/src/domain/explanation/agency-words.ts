import type { FactItem } from '../household/facts.ts';

/** Who knows an item, in general words: 社会救助暂行办法 Art 58, 57号 Art 17. Which agency answered what stands in the report. */
const agencies: Readonly<Partial<Record<FactItem, string>>> = {
  wage: '税务、人力资源社会保障部门',
  operating: '税务、市场监管部门',
  property: '税务、不动产登记部门',
  transfer: '人力资源社会保障、民政等部门',
  'basic-pension': '人力资源社会保障部门',
  'social-insurance': '人力资源社会保障部门',
  'social-assistance': '民政部门',
  deposit: '银行',
  securities: '证券机构',
  insurance: '保险机构',
  'online-finance': '互联网金融机构',
  vehicle: '公安机关交通管理部门',
  home: '不动产登记部门',
  business: '市场监管部门',
  machinery: '农业农村部门',
};

export const agencyOf = (item: FactItem): string => agencies[item] ?? '有关部门';
