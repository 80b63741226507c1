import type { Day } from '@jiuzhu/kernel';
import { showFigure } from '@jiuzhu/policy';
import { appliedTrial } from '../../classification/judgement.ts';
import type { Decidable, ToldGrant } from '../../classification/judgement.ts';
import { labelOf } from '../person-labels.ts';
import type { PersonLabels } from '../person-labels.ts';
import type { Issued } from './issued.ts';

/** The outcome in a few sentences: what is given, what is not, and what the household is recognised as. */
export const whatWasDecided = (issued: Issued, labels: PersonLabels): readonly string[] => {
  const { judgement } = issued.judged;
  const by = issued.kind === 'decision' ? '' : '拟';
  return [
    issued.kind === 'decision'
      ? `决定于${showFigure(issued.on, 'day')}作出。`
      : `这是${showFigure(issued.on, 'day')}的初审意见，还不是决定。`,
    ...judgement.grants.map((it) => `${by}${given(it, labels)}${since(issued)}。`),
    ...(isTurnedDown(judgement) ? [`${by}不同意给予${judgement.applied === 'dibao' ? '您家' : '您单独的'}最低生活保障。`] : []),
    ...recognised(issued).map((it) => `${by}${it}`),
    ...judgement.mayApplyAlone.map((it) => `${labelOf(labels, it)}可以单独申请最低生活保障。`),
  ];
};

const given = ({ class: of, personId, amount }: ToldGrant, labels: PersonLabels): string => {
  const monthly = `每月 ${showFigure(amount, 'fen')}`;
  if (of === 'tekun') return `认定${labelOf(labels, personId)}为特困人员，给予救助供养，${monthly}`;
  return `同意给予${of === 'dibao' ? '您家' : '您单独的'}最低生活保障，${monthly}`;
};

const since = (issued: Issued): string => (issued.kind === 'decision' && issued.from ? `，从${showFigure(issued.from, 'day')}起发放` : '');

/** What was applied for is not given, whatever else is. */
const isTurnedDown = (judgement: Decidable): boolean => appliedTrial(judgement)?.verdict === 'fail';

const recognised = (issued: Issued): readonly string[] => {
  const { class: of } = issued.judged.judgement;
  if (of !== 'margin' && of !== 'rigid') return [];
  const name = of === 'margin' ? '低保边缘家庭' : '刚性支出困难家庭';
  return [`认定您家为${name}${issued.kind === 'decision' && issued.recognisedUntil ? until(issued.recognisedUntil) : ''}。`];
};

const until = (day: Day): string => `，有效期至${showFigure(day, 'day')}`;
