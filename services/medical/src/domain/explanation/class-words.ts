import type { MedicalClass } from '../people/medical-class.ts';

export const classWords: Readonly<Record<MedicalClass, string>> = {
  tekun: '特困人员',
  orphan: '孤儿',
  dibao: '最低生活保障对象',
  returned: '返贫致贫人口',
  margin: '低保边缘家庭成员',
  monitored: '防止返贫监测对象',
  'illness-poor': '因病致贫重病患者',
};
