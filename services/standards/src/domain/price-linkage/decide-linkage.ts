import { type Fen, fen, maxFen, mulDiv } from '@jiuzhu/kernel';
import { allOf, condition, type Reason, tell, verdictAt, weigh } from '@jiuzhu/policy';
import type { Figures, Index } from './figures.ts';
import type { PriceLinkageLaw } from './law.ts';

const article = '《关于进一步做好社会救助和保障标准与物价上涨挂钩联动机制有关工作的通知》（发改价格〔2021〕1553号）';

export type Amounts = { readonly urban: Fen; readonly rural: Fen };
/** Whether prices have risen so far that a subsidy is paid for a month, and how much for each person. */
export type Linkage = { readonly reasons: readonly Reason[]; readonly standardsHash: string } & (
  | { readonly triggered: false }
  | {
      readonly triggered: true;
      /** the index whose amount is paid: of several that trigger, the one that pays most */
      readonly by: Index;
      readonly rise: number;
      readonly amounts: Amounts;
      readonly groups: readonly string[];
    }
);
/** What is not there to decide by: a figure of the month, or what a place has to say of its own formula. */
export type Open = { readonly lacksFigure: Index } | { readonly lacksStandard: string };

/** Pure: by the figures of one month and the law of the day on which they come to bear. */
export const decideLinkage = (figures: Figures, law: PriceLinkageLaw): Linkage | Open => {
  const looked = lookedAt(law);
  const lacking = looked.find(({ index, limit }) => limit === undefined || figures.rises[index] === undefined);
  if (lacking) return lacking.limit === undefined ? { lacksStandard: 'price-linkage.threshold.scpi' } : { lacksFigure: lacking.index };
  // prices that have fallen have not risen: no figure that is weighed is below 0
  const rises = looked.map(({ index }) => Math.max(0, figures.rises[index] ?? 0));
  const test = allOf(
    looked.map(({ index, limit = 0 }, fact) =>
      condition({ code: `price-${index}`, article, fact, limit, comparator: 'ge', unit: 'bp', standard: sourceOf(law, index) }),
    ),
  );
  const weighed = weigh(test, rises, test.bounds(1));
  const reasons = tell(weighed, { sourcesOf: () => [factOf(figures)], whyOf: () => '' });
  const met = looked.flatMap(({ index }, at) => (verdictAt(weighed, at) === 'pass' ? [{ index, rise: rises[at] ?? 0 }] : []));
  const paying = met.map(({ index, rise }) => ({ by: index, rise, amounts: amountsOf(law, rise) }));
  if (paying.some(({ amounts }) => amounts === undefined)) return { lacksStandard: 'price-linkage.steps' };
  const [first, ...others] = paying.flatMap(({ amounts, ...it }) => (amounts ? [{ ...it, amounts }] : []));
  const told = { reasons, standardsHash: law.hash };
  if (!first) return { triggered: false, ...told };
  const highest = others.reduce((one, other) => (other.amounts.urban > one.amounts.urban ? other : one), first);
  return { triggered: true, ...highest, groups: law.groups.map(({ group }) => group), ...told };
};

const lookedAt = ({
  index,
  threshold,
  scpiThreshold,
}: PriceLinkageLaw): readonly { readonly index: Index; readonly limit: number | undefined }[] =>
  index === 'scpi'
    ? [{ index: 'scpi', limit: scpiThreshold }]
    : [
        { index: 'cpi', limit: threshold.cpi },
        { index: 'food', limit: threshold.food },
      ];

const sourceOf = ({ sources }: PriceLinkageLaw, index: Index) => (index === 'scpi' ? sources.scpiThreshold : sources.threshold);

const factOf = ({ id, region, month, publishedOn, version }: Figures) => ({
  ...{ kind: `price-index ${month}`, stream: `region/${region}`, version, asOf: publishedOn, source: `price-index/${id}` },
});

/** For each person and month, rounded once to a fen. Undefined: no step of the place's own says what so small a rise pays. */
const amountsOf = (law: PriceLinkageLaw, rise: number): Amounts | undefined => {
  const ratio = law.formula === 'index' ? { numerator: rise, denominator: 10_000 } : stepFor(law, rise);
  if (!ratio) return undefined;
  const least = law.formula === 'index' ? (law.minimum ?? fen(0)) : fen(0);
  const of = (standard: Fen): Fen => maxFen(least, mulDiv(standard, ratio.numerator, ratio.denominator, 'halfUp'));
  return { urban: of(law.standard.urban), rural: of(law.standard.rural) };
};

/** The highest step that the rise has reached: from itself on, and below the next. */
const stepFor = (
  { steps = [] }: PriceLinkageLaw,
  rise: number,
): { readonly numerator: number; readonly denominator: number } | undefined => {
  const [reached] = steps.filter(({ from, divisor }) => from <= rise && divisor > 0).toSorted((one, other) => other.from - one.from);
  return reached && { numerator: 1, denominator: reached.divisor };
};
