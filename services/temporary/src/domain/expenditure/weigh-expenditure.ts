import { fen, mulDiv, timesFen } from '@jiuzhu/kernel';
import type { Fen } from '@jiuzhu/kernel';
import { allOf, codesWith, condition, holds, isUnknown, saying, tell, unknown, weigh, withLimit } from '@jiuzhu/policy';
import type { FactSource, Reason, Verdict } from '@jiuzhu/policy';
import type { Limit } from '../emergency/limit.ts';
import { perHead } from '../household/means.ts';
import type { Means } from '../household/means.ts';
import { articles } from '../law/articles.ts';
import type { SpendingLaw } from '../law/expenditure-law.ts';
import { limitOf, linesOf, sumOf } from './formula.ts';
import type { Line, Spending } from './formula.ts';
import { selfPaidOf } from './spend.ts';

/** What is weighed: what was spent, what they have, what surveyors found, and what was given for it before. */
export type Weighable = Spending & {
  readonly means: Means;
  /** members of the household */
  readonly heads: number;
  readonly livingInDifficulty: boolean;
  readonly given: Fen;
};

export type WeighedExpenditure = {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** what would have to be known */
  readonly needs: readonly string[];
  readonly lines: readonly Line[];
  readonly limits: readonly Limit[];
  readonly limit: Fen;
};

/** 低保对象、特困人员: of these only the spending is looked at, since all else was (民发〔2018〕23号 一(二)). */
const isSpendingAlone = ({ class: of }: Pick<Spending, 'class'>): boolean => of === 'dibao' || of === 'tekun';

/** 支出型救助: spending for what one has to spend on, beyond what a household can bear, of one that has little. */
export const weighExpenditure = (it: Weighable, law: SpendingLaw, sources: readonly FactSource[]): WeighedExpenditure => {
  const lines = linesOf(it, law);
  const uncovered = selfPaidOf(it.spends);
  const { financial, vehicles, homes, income } = it.means;
  const facts = [
    ...[saying(it.livingInDifficulty), Math.max(0, uncovered - it.given), saying(lines.length > 0), Math.max(0, sumOf(lines) - it.given)],
    ...[perHead(income, it.heads), perHead(financial, it.heads), vehicles, homes, uncovered],
  ];
  const test = isSpendingAlone(it) ? allOf(ofSpending) : allOf([...ofSpending, ...ofMeans(it, law)]);
  const usual = test.bounds(it.heads);
  const bounds = isSpendingAlone(it) ? usual : withLimit(test, usual, test.conditions.length - 1, burdenOf(income, law));
  // the share of an income that nobody knows is not known either
  const weighed = isUnknown(income) ? facts.with(at.burden, unknown) : facts;
  const weighing = weigh(test, weighed, bounds);
  const limit = limitOf(lines, it.spends, it.given);
  return {
    verdict: weighing.verdict,
    reasons: tell(weighing, { sourcesOf: () => sources, whyOf: () => '' }),
    needs: codesWith(weighing, 'unknown'),
    lines,
    limits: [
      { by: 'formula', amount: fen(Math.max(0, sumOf(lines) - it.given)) },
      { by: 'uncovered', amount: fen(Math.max(0, uncovered - it.given)) },
    ],
    limit,
  };
};

const at = { difficulty: 0, uncovered: 1, formula: 2, left: 3, income: 4, financial: 5, vehicles: 6, homes: 7, burden: 8 } as const;

const ofSpending = [
  holds({ code: 'living-in-difficulty', article: articles.expenditure, fact: at.difficulty }),
  condition({ code: 'cost-uncovered', article: articles.cost, fact: at.uncovered, unit: 'fen', comparator: 'gt', limit: 0 }),
  holds({ code: 'spending-in-formula', article: articles.cost, fact: at.formula }),
  condition({ code: 'formula-left', article: articles.cost, fact: at.left, unit: 'fen', comparator: 'gt', limit: 0 }),
];

/** The share of the income is the last: each household brings its own. */
const ofMeans = ({ settlement }: Weighable, law: SpendingLaw) => {
  const { expenditure: article } = articles;
  const standard = law.standard[law.standardOf === 'own' ? settlement : 'urban'];
  const assets = mulDiv(timesFen(standard, 12), law.financialAssets, 10_000, 'down');
  return [
    condition({
      ...{ code: 'income', article, fact: at.income, unit: 'fen', limit: law.disposableIncome[settlement] },
      ...{ comparator: law.incomeComparator, standard: law.sources.disposableIncome },
    }),
    condition({ code: 'financial-assets', article, fact: at.financial, unit: 'fen', limit: assets, standard: law.sources.financialAssets }),
    condition({ code: 'vehicles', article, fact: at.vehicles, limit: law.vehicles, standard: law.sources.vehicles }),
    condition({ code: 'homes', article, fact: at.homes, limit: law.homes, standard: law.sources.homes }),
    condition({ code: 'beyond-means', article, fact: at.burden, unit: 'fen', comparator: 'ge', limit: 0, standard: law.sources.burden }),
  ];
};

/** From so much uncovered on it is beyond them: a part of a fen is a fen. */
const burdenOf = (income: number, { burden }: SpendingLaw): number => (isUnknown(income) ? 0 : mulDiv(fen(income), burden, 10_000, 'up'));
