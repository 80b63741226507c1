import type { AllowanceKind } from '../allowance/allowance.ts';

/** The allowances as families and officers call them. */
export const allowanceWords: Readonly<Record<AllowanceKind, string>> = {
  heating: '冬季取暖补贴',
  'disability-living': '困难残疾人生活补贴',
  'disability-nursing': '重度残疾人护理补贴',
  'disabled-family': '特困残疾人家庭专项生活补助金',
  'disabled-without-income': '无固定收入重度残疾人生活救助',
  'child-rehabilitation': '残疾儿童康复救助',
  orphan: '孤儿基本生活保障',
  'unattended-child': '事实无人抚养儿童基本生活补贴',
  'pension-premium': '代缴城乡居民养老保险费',
  'illness-living': '重病等特殊困难对象生活补助',
  clergy: '困难宗教教职人员救助',
  funeral: '困难群众殡葬救助',
};
