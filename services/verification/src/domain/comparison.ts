import { type Fen, mulDiv, timesFen } from '@jiuzhu/kernel';
import type { Place, Result } from './answer.ts';
import { comparable } from './difference.ts';
import { homeArea } from './home-area.ts';
import type { Household, MeansItem } from './household.ts';
import { classes, type HouseholdClass, type Limits, limitsLaw } from './law.ts';
import type { Sum } from './sum.ts';

/** What is known of a household's property, set beside one limit of its region. `unknown`: no more is known than would be within it. */
export type Comparison = {
  /** the parameter that sets the limit, and for which class: what a verdict cites */
  readonly rule: string;
  readonly of: HouseholdClass;
  readonly unit: 'fen' | 'count' | 'dm2';
  readonly limit: number;
  /** what was found or what was declared, whichever is more; absent: it cannot be said */
  readonly actual?: number | undefined;
  readonly verdict: 'within' | 'over' | 'unknown';
};

/** `missing`: parameters that the region has not set, whose comparison is left out. */
export type Comparisons = { readonly made: readonly Comparison[]; readonly missing: readonly string[] };

type Known = {
  readonly results: readonly Result[];
  readonly household: Household;
  readonly declared: readonly Sum[];
  readonly verified: readonly Sum[];
  readonly committed: readonly Place[];
};
type Weighing = Omit<Comparison, 'verdict' | 'rule' | 'of'> & { readonly over: boolean; readonly open: boolean };
/** The parameter whose limit it is, and what to weigh; undefined where another that it needs is missing. */
type Rule = {
  readonly name: keyof typeof limitsLaw;
  readonly weigh: (known: Known, law: Limits, of: HouseholdClass) => Weighing | undefined;
};

const financial: readonly MeansItem[] = ['deposit', 'securities', 'insurance', 'online-finance'];

const sumOf = (sums: readonly Sum[], item: MeansItem): Sum | undefined => sums.find((it) => it.kind === 'property' && it.item === item);
const more = ({ declared, verified }: Known, item: MeansItem, figure: 'amount' | 'count'): number =>
  Math.max(sumOf(declared, item)?.[figure] ?? 0, sumOf(verified, item)?.[figure] ?? 0);

/** Not every agency was asked for it, or not every one answered: there may be more than is known. */
const isOpen = ({ results, committed }: Known, items: readonly MeansItem[]): boolean => {
  const settled = comparable(results, committed);
  return items.some((item) => !settled.some((it) => it.kind === 'property' && it.item === item));
};

const financialAssets: Rule['weigh'] = (known, { standard, comparator, financialAssets: multiple }, of) => {
  if (!standard || !comparator || !multiple) return undefined;
  const yearly = timesFen(standard[known.household.settlement], 12);
  const limit: Fen = mulDiv(timesFen(yearly, known.household.members.length), multiple[of], 10_000, 'down');
  const actual = financial.reduce((sum, item) => sum + more(known, item, 'amount'), 0);
  return { unit: 'fen', limit, actual, over: comparator === 'lt' ? actual >= limit : actual > limit, open: isOpen(known, financial) };
};

const counted =
  (name: 'vehicles' | 'homes' | 'businesses' | 'machinery', item: MeansItem): Rule['weigh'] =>
  (known, law, of) => {
    const limit = law[name]?.[of];
    const actual = more(known, item, 'count');
    return limit === undefined ? undefined : { unit: 'count', limit, actual, over: actual > limit, open: isOpen(known, [item]) };
  };

const area: Rule['weigh'] = (known, law, of) => {
  const perPerson = law.homeArea?.[of];
  if (perPerson === undefined) return undefined;
  const actual = homeArea(known.results, known.household);
  const limit = perPerson * known.household.members.length;
  return {
    unit: 'dm2',
    limit,
    actual,
    over: actual !== undefined && actual > limit,
    open: actual === undefined || isOpen(known, ['home']),
  };
};

const rules: readonly Rule[] = [
  { name: 'financialAssets', weigh: financialAssets },
  { name: 'vehicles', weigh: counted('vehicles', 'vehicle') },
  { name: 'homes', weigh: counted('homes', 'home') },
  { name: 'homeArea', weigh: area },
  { name: 'businesses', weigh: counted('businesses', 'business') },
  { name: 'machinery', weigh: counted('machinery', 'machinery') },
];

const verdictOf = ({ over, open }: Weighing): Comparison['verdict'] => (over ? 'over' : open ? 'unknown' : 'within');

/** What several small homes are: more than the count, and within the area for all (57号, article 14, as the programme reads it). */
const withHomes = (made: readonly Comparison[]): readonly Comparison[] => {
  const ofRule = (name: 'homes' | 'homeArea', of: HouseholdClass) => made.find((it) => it.of === of && it.rule === ruleOf(name, of));
  return made.map((it) => {
    const [homes, together] = [ofRule('homes', it.of), ofRule('homeArea', it.of)];
    if (!homes || !together || (it !== homes && it !== together)) return it;
    if (homes.verdict === 'within' || together.verdict === 'within') return { ...it, verdict: 'within' };
    return { ...it, verdict: homes.verdict === 'over' && together.verdict === 'over' ? 'over' : 'unknown' };
  });
};

const ruleOf = (name: keyof typeof limitsLaw, of: HouseholdClass): string => `${limitsLaw[name].id}/${of}`;

/** Every limit that the region has set, for every class: which of them a household asks for, the report does not know. */
export const compareWithLimits = (known: Known, law: Limits): Comparisons => {
  const made = rules.flatMap(({ name, weigh }) =>
    classes.flatMap((of): readonly Comparison[] => {
      const weighed = weigh(known, law, of);
      if (!weighed) return [];
      const { over: _over, open: _open, ...figures } = weighed;
      return [{ rule: ruleOf(name, of), of, ...figures, verdict: verdictOf(weighed) }];
    }),
  );
  const missing = Object.entries(limitsLaw).flatMap(([name, { id }]) => (law[name as keyof typeof limitsLaw] === undefined ? [id] : []));
  return { made: withHomes(made), missing };
};
