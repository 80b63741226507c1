import type { Class } from '../classification/classify.ts';

/** The classes as families and officers call them. */
export const classWords: Readonly<Record<Class | 'undecidable', string>> = {
  tekun: '特困人员',
  dibao: '最低生活保障',
  'single-person': '单人户最低生活保障',
  margin: '低保边缘家庭',
  rigid: '刚性支出困难家庭',
  none: '不属于任何一类',
  undecidable: '尚不能确定',
};
