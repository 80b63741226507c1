import { isAskedInVain, isFound } from '@jiuzhu/casework';
import { addMonths, reject } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import type { ShelterLaw } from '../law/shelter-law.ts';
import type { ShelterCase } from './shelter-case.ts';

const path = ['way'];

/**
 * 长期滞留人员落户安置 (宝陈政办发〔2022〕45号 附件2第十四项): for those who were there so long and of whom nobody knows where they belong, here or with the police, who were asked and could not say. Whoever
 * has a home goes home. Undefined: they may be settled.
 */
export const isNotToSettle = (it: ShelterCase, today: Day, { settleAfter: months }: ShelterLaw) => {
  if (it.person || isFound(it)) return reject('IdentityKnown', { path });
  if (!it.admission || addMonths(it.admission.on, months) > today) return reject('SettledTooEarly', { months, path });
  return isAskedInVain(it) ? undefined : reject('IdentityNotAsked', { path });
};
