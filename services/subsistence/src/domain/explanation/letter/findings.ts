import { showFigure } from '@jiuzhu/policy';
import { monthly, shown } from '../../classification/monthly.ts';
import { firstCounted, firstFinancial, placeOf } from '../../classification/places.ts';
import { countedItems, excludableItems, financialItems, incomeItems, spendingItems } from '../../household/facts.ts';
import type { FactItem, HouseholdFact, Report, VerifiedSum } from '../../household/facts.ts';
import type { Snapshot } from '../../household/snapshot.ts';
import { agencyOf } from '../agency-words.ts';
import { itemWords } from '../item-words.ts';

/** What was found, and from whom: the family's own figures, item by item. What others have who owe them support stands in no snapshot. */
export const findings = ({ household, report, survey }: Snapshot): readonly string[] => {
  const isOfMember = ({ personId }: HouseholdFact) => personId === undefined || household.members.some((it) => it.personId === personId);
  const told = household.facts.filter(isOfMember);
  return [
    `您家登记的共同生活的家庭成员有 ${String(household.members.length)} 人。`,
    ...items.flatMap((item) => lineOf(item, told, report)),
    ...(report ? [reportLine(report)] : ['没有家庭经济状况核对报告。']),
    ...(survey ? [`工作人员于${showFigure(survey.on, 'day')}入户调查。`] : []),
  ];
};

const items: readonly FactItem[] = [...incomeItems, ...excludableItems, ...spendingItems, ...financialItems, ...countedItems];

const lineOf = (item: FactItem, told: readonly HouseholdFact[], report: Report | undefined): readonly string[] => {
  const own = told.filter((it) => it.item === item);
  const found = (report?.sums ?? []).filter((it) => it.item === item);
  const parts = [
    ...sources.flatMap(([source, words]) =>
      partOf(
        words,
        item,
        own.filter((it) => it.source === source),
      ),
    ),
    ...(found.length > 0 ? [`${agencyOf(item)}核对为${amountIn(item, foundIn(item, found))}`] : []),
  ];
  return parts.length > 0 ? [`${itemWords[item]}：${parts.join('；')}。`] : [];
};

const sources = [
  ['declared', '您家申报'],
  ['verified', '核实为'],
  ['corrected', '凭证据更正为'],
] as const;

const partOf = (words: string, item: FactItem, facts: readonly HouseholdFact[]): readonly string[] => {
  if (facts.length === 0) return [];
  const whole = facts.filter((it) => quantity(it) !== undefined);
  const rest = facts.length - whole.length;
  const amount = whole.reduce((sum, it) => sum + (quantity(it) ?? 0), 0);
  return [
    ...(whole.length > 0 ? [`${words}${amountIn(item, amount)}`] : []),
    ...(rest > 0 ? [`另有 ${String(rest)} 项未写明${placeOf[item] < firstFinancial ? '期间' : '数量'}`] : []),
  ];
};

/** By the month in parts of a fen, in fen, or in number; none where it was not told. */
const quantity = ({ item, amount, months, count }: HouseholdFact): number | undefined => {
  if (placeOf[item] < firstFinancial) return months === undefined ? undefined : monthly(amount, months);
  return placeOf[item] < firstCounted ? amount : count;
};

/** A report states income for twelve months. */
const foundIn = (item: FactItem, found: readonly VerifiedSum[]): number =>
  found.reduce(
    (sum, it) => sum + (placeOf[item] < firstFinancial ? monthly(it.amount, 12) : placeOf[item] < firstCounted ? it.amount : it.count),
    0,
  );

const amountIn = (item: FactItem, amount: number): string => {
  if (placeOf[item] < firstFinancial) return `每月 ${showFigure(shown(amount), 'fen')}`;
  return placeOf[item] < firstCounted ? ` ${showFigure(amount, 'fen')}` : ` ${String(amount)} ${counters[item] ?? '项'}`;
};
const counters: Readonly<Partial<Record<FactItem, string>>> = { vehicle: '辆', home: '套', business: '个', machinery: '台' };

const reportLine = ({ on, complete }: Report): string =>
  `家庭经济状况核对报告于${showFigure(on, 'day')}作出，${complete ? '所问的部门和机构都已答复' : '有部门或机构没有答复'}。`;
