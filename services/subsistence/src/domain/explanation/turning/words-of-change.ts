import { actualOf, renderTurning } from '@jiuzhu/policy';
import type { Reason } from '@jiuzhu/policy';
import { wording } from '../wording.ts';
import type { Change, Open } from './change.ts';

/** A change by its stable code: that of its condition, or what is to be done. */
export const codeOfChange = (it: Change): string => {
  switch (it.turn) {
    case 'condition':
    case 'anew':
      return it.reason.code;
    case 'known':
      return it.what;
    case 'household':
      return 'apply-as-household';
    case 'none':
      return 'no-change-of-the-family';
  }
};

/** One plain sentence for the family. */
export const wordsOfChange = (it: Change): string => {
  switch (it.turn) {
    case 'condition':
      return `${it.kept ? '同时仍须：' : ''}${it.reason.verdict === 'unknown' ? '查清以后，' : ''}${conditions(it)}${it.kept ? '' : now(it.reason)}。`;
    case 'known':
      return known[it.what];
    case 'anew':
      return `先要${renderTurning(it.reason, wording)}，到那时可以重新申请，重新审核。`;
    case 'household':
      return '由您全家申请最低生活保障，不由您一人单独申请。';
    case 'none':
      return '只靠您家情况的改变，不能改变这一结果。';
  }
};

const conditions = ({ reason, or }: { readonly reason: Reason; readonly or?: Reason }): string =>
  [reason, ...(or ? [or] : [])].map((it) => renderTurning(it, wording)).join('，或者');

const now = (reason: Reason): string =>
  typeof reason.actual === 'number' && reason.unit !== 'count' && !reason.facts.some(({ thirdParty }) => thirdParty)
    ? `（现为 ${actualOf(reason)}）`
    : '';

const known: Readonly<Record<Open, string>> = {
  'survey-of-obligors': '由工作人员查清您家人员的法定义务人的情况。',
  'own-income': '查清核对发现的收入属于哪一名成员。',
  owned: '查清您家房屋、车辆等财产的数量和面积。',
};
