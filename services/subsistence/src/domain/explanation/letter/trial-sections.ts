import type { Reason, Section, StandardSource, Verdict } from '@jiuzhu/policy';
import { appliedTrial } from '../../classification/judgement.ts';
import type { Judgement, ToldTrial } from '../../classification/judgement.ts';
import { classWords } from '../class-words.ts';
import { excusedBy, reasonOf } from '../exceptions.ts';
import { explain } from '../explain.ts';
import { labelOf } from '../person-labels.ts';
import type { PersonLabels } from '../person-labels.ts';

/** Every class that was tried, in the order of the law, each with the conditions that decided, and of what was applied for with all of them. */
export const trialSections = (judgement: Judgement, labels: PersonLabels): readonly Section[] => {
  const byClass = Map.groupBy(judgement.trials, ({ tried }) => tried);
  return [...byClass].map(([tried, trials]) => ({
    heading: `审核：${classWords[tried]}`,
    lines: trials.flatMap((it) => linesOf(it, labels, it === appliedTrial(judgement))),
  }));
};

const conclusions: Readonly<Record<Verdict, string>> = { pass: '符合条件', fail: '不符合条件', unknown: '尚不能确定' };

const linesOf = (it: ToldTrial, labels: PersonLabels, whole: boolean): readonly string[] => [
  `${labelOf(labels, it.personId)}${conclusions[it.verdict]}。`,
  ...withBases(reasonsToTell(it, whole).map((reason) => [`${excuses(it, reason) ? '但是，' : ''}${explain(reason)}`, basisOf(reason)])),
];

/** What several sentences in a row rest on is cited once, behind the last of them. */
const withBases = (told: readonly (readonly [sentence: string, basis: string])[]): readonly string[] =>
  told.map(([sentence, basis], at) => {
    if (told[at + 1]?.[1] === basis) return sentence;
    return `${sentence}（${told[at - 1]?.[1] === basis ? '以上依据' : '依据'}：${basis}）`;
  });

/** An exception is told where there is something to excuse. */
const reasonsToTell = (it: ToldTrial, whole: boolean): readonly Reason[] => {
  const deciding = new Set([...it.failing, ...it.undecided]);
  return it.reasons.filter(({ code }) => (whole || it.verdict === 'pass' || deciding.has(code)) && !isIdle(it, code));
};

const isIdle = (it: ToldTrial, code: string): boolean => reasonOf(it, excusedBy[code] ?? '')?.verdict === 'pass';

const excuses = (it: ToldTrial, { code, verdict }: Reason): boolean => code in excusedBy && verdict === 'pass' && !isIdle(it, code);

const basisOf = ({ article, standard }: Reason): string => `${article}${standard ? `；标准：${documentOf(standard)}` : ''}`;

const documentOf = ({ document: { issuer, title, number, article }, illustrative }: StandardSource): string =>
  `${issuer}《${title}》（${number}）${article ?? ''}${illustrative ? '，示例数值，未经核实' : ''}`;
