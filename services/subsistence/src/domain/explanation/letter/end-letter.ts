import type { Day } from '@jiuzhu/kernel';
import { showFigure } from '@jiuzhu/policy';
import type { Document } from '@jiuzhu/policy';
import type { ApplicantDied, DeclinedAct, Declining } from '../../procedure/ended.ts';
import { articles } from '../cited-articles.ts';
import { remedyLines } from './remedies.ts';
import type { Remedies } from './remedies.ts';

const declined: Readonly<Record<DeclinedAct, string>> = {
  verification: '没有授权核对家庭经济状况',
  survey: '没有接受入户调查',
  facts: '没有如实提供应当由您家说明的情况',
};

type Told = { readonly on: Day } & (Omit<Declining, 'recordHash'> | ApplicantDied);

/** 终止审核确认程序: that nothing is decided, why, when the family was heard on it, and what it may do: apply again, or bring it before another. */
export const endLetterOf = ({ on, ...why }: Told, remedies: Remedies): Document => ({
  title: '终止审核确认程序告知书',
  sections: [
    { heading: '结果', lines: [`您家的申请于${showFigure(on, 'day')}终止审核确认，没有作出给予或者不给予救助的决定。`] },
    {
      heading: '理由',
      lines: 'diedOn' in why ? ofDeath(why) : ofDeclining(why),
    },
    { heading: '您可以怎么做', lines: ['您家可以重新提出申请。', ...remedyLines(remedies)] },
  ],
});

const ofDeclining = ({ declined: acts, heardOn }: Omit<Declining, 'recordHash'>) => [
  ...acts.map((act) => `您家${declined[act]}（依据：${articles.procedureEnded}）。`),
  `就此于${showFigure(heardOn, 'day')}听取或者核实了您家的情况，没有查明正当理由。`,
];

/** No article says it: there is nobody for whom it could be decided. */
const ofDeath = ({ diedOn }: ApplicantDied) => [`申请人已于${showFigure(diedOn, 'day')}去世，申请没有可以给予救助的人。`];
