import { type Day, type Fen, formatFen } from '@jiuzhu/kernel';
import { type Document, type Reason, textOf } from '@jiuzhu/policy';
import { type Matter, matterOf, type MedicalCase } from '../cases/medical-case.ts';
import type { Step } from '../settlement/step.ts';
import { explain } from './explain.ts';
import { type Remedies, remediesOf } from './remedies.ts';
import { wordsOfStep } from './step-words.ts';

export type Told = {
  readonly matter: Matter;
  readonly outcome: 'granted' | 'refused';
  readonly on: Day;
  /** of a recognition: its last day */
  readonly until?: Day | undefined;
  readonly amount: Fen;
  readonly reasons: readonly Reason[];
  /** how the amount came about; of what is refused none */
  readonly steps: readonly Step[];
  readonly remedies: Remedies;
};

export const articlesOf = (reasons: readonly Reason[]): readonly string[] => [...new Set(reasons.map(({ article }) => article))];

const matters: Readonly<Record<Matter, string>> = { reimbursement: '医疗费用报销申请', 'illness-poor': '因病致贫重病患者认定申请' };
const grants: Readonly<Record<Matter, (amount: string, days: string) => string>> = {
  reimbursement: (amount) => `决定给予医疗救助 ${amount}。`,
  'illness-poor': (_, days) => `认定为因病致贫重病患者，有效期 ${days}。`,
};
const refusals: Readonly<Record<Matter, string>> = { reimbursement: '决定不予医疗救助。', 'illness-poor': '不予认定为因病致贫重病患者。' };

/** 告知书: what was decided, why, how the amount came about, and what may be done against it. It names nobody: the name comes with the envelope. */
const letterOf = ({ matter, outcome, on, until, amount, reasons, steps, remedies }: Told): Document => {
  const telling = outcome === 'granted' ? reasons : reasons.filter(({ verdict }) => verdict !== 'pass');
  const decided = outcome === 'granted' ? grants[matter](formatFen(amount), `${on} 至 ${until ?? ''}`) : refusals[matter];
  return {
    title: '医疗救助决定告知书',
    sections: [
      { heading: '决定', lines: [`${on}，医疗保障部门对您提出的${matters[matter]}作出决定：${decided}`] },
      { heading: '理由', lines: telling.map(explain) },
      ...(steps.length > 0 ? [{ heading: '金额的计算', lines: steps.map((step) => `${wordsOfStep(step)}。`) }] : []),
      { heading: '依据', lines: articlesOf(telling) },
      { heading: '救济途径', lines: remediesOf(remedies) },
    ],
  };
};

/** The same decision is always told in the same words. */
export const letterText = (told: Told): string => textOf(letterOf(told));

/** The letter of what was decided in a case; of what is not decided there is none. `steps`: of the settlement by which it was paid. */
export const letterOfCase = (it: MedicalCase, steps: readonly Step[]): string | undefined =>
  it.decision && letterText({ ...it.decision, matter: matterOf(it), steps });
