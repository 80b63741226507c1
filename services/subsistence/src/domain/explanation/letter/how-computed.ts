import { showFigure } from '@jiuzhu/policy';
import type { ToldGrant } from '../../classification/judgement.ts';
import { rateWords } from '../rate-words.ts';

/** How the amount of a grant was computed, in one or two sentences; line by line it stands in the worksheet. */
export const howComputed = (grant: ToldGrant): string => {
  const at = (code: string): number => grant.steps.find((it) => it.code === code)?.amount ?? 0;
  const has = (code: string): boolean => grant.steps.some((it) => it.code === code);
  const base =
    grant.class === 'tekun'
      ? `${basicLiving(grant)}${at('care') > 0 ? `，照料护理标准每月 ${yuan(at('care'))}` : ''}`
      : grant.class === 'dibao'
        ? householdBase(at, has)
        : aloneBase(at, has);
  const supplement = at('supplement') > 0 ? `，另按分类施保每月增加 ${yuan(at('supplement'))}` : '';
  return `${base}${supplement}。按当地规定取整后，每月共 ${yuan(grant.amount)}。`;
};

const basicLiving = ({ steps }: ToldGrant): string =>
  steps.flatMap(({ code, amount }) => (code in rateWords ? [`基本生活标准${rateWords[code] ?? ''}每月 ${yuan(amount)}`] : [])).join('');

type At = (code: string) => number;
type Has = (code: string) => boolean;

const householdBase = (at: At, has: Has): string => {
  const income = `您家每月收入合计 ${yuan(at('household-income'))}`;
  const floor = has('minimum') ? `，不足当地最低补助额，按最低补助额每月 ${yuan(at('minimum'))} 计算` : '';
  return has('band')
    ? `${income}，按当地分档，每月 ${yuan(at('band'))}${floor}`
    : `全体成员的低保标准之和为每月 ${yuan(at('standard-of-members'))}，${income}，差额每月 ${yuan(at('difference'))}${floor}`;
};

const aloneBase = (at: At, has: Has): string =>
  has('difference')
    ? `低保标准为每月 ${yuan(at('standard'))}，您本人每月收入 ${yuan(at('own-income'))}，差额每月 ${yuan(at('difference'))}`
    : `低保标准为每月 ${yuan(at('standard'))}，按当地规定的比例，每月 ${yuan(at('share'))}`;

const yuan = (amount: number): string => showFigure(amount, 'fen');
