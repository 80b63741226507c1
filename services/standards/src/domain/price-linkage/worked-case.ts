import { type Day, type Id, isDay, type Month, monthOf, type RegionCode } from '@jiuzhu/kernel';
import type { Reason } from '@jiuzhu/policy';
import { decideLinkage } from './decide-linkage.ts';
import { indices, type Rises } from './figures.ts';
import { priceLinkageLaw, type PriceLinkageLaw } from './law.ts';

type Outcome = {
  readonly triggered: 'yes' | 'no' | 'open';
  readonly by: string;
  readonly urban: string;
  readonly rural: string;
  readonly groups: readonly string[];
  readonly lacks: string;
};
type Tried = { readonly tried: string; readonly reasons: readonly Reason[] };
export type WorkedCase =
  | { readonly ok: true; readonly outcome: Outcome; readonly trials: readonly Tried[] }
  | { readonly ok: false; readonly faults: readonly string[] };

/** How a worked case of the price linkage is run: `given` states the rises in percent (`cpi: 3.3 %`). */
export const workedCases = {
  law: priceLinkageLaw,
  run: (given: unknown, { region, day }: { readonly region: RegionCode; readonly day: Day }, law: PriceLinkageLaw): WorkedCase => {
    const raw = typeof given === 'object' && given !== null ? Object.entries(given) : [];
    const read = raw.map(([index, text]) => ({ index, rise: riseIn(text), known: indices.some((one) => one === index) }));
    const faults = read.flatMap(({ index, rise, known }) => [
      ...(known ? [] : [`${index} is no index; there are ${indices.join(', ')}`]),
      ...(rise === undefined ? [`${index} is no rise such as 3.3 %`] : []),
    ]);
    if (faults.length > 0 || !isDay(day)) return { ok: false, faults };
    const rises = Object.fromEntries(read.map(({ index, rise }) => [index, rise])) as Rises;
    const month: Month = monthOf(day);
    const decided = decideLinkage({ id: 'case' as Id<'price-index'>, region, month, rises, publishedOn: day, version: 0 }, law);
    const trials = 'reasons' in decided ? [{ tried: 'price-linkage', reasons: decided.reasons }] : [];
    return { ok: true, outcome: outcomeOf(decided), trials };
  },
};

const riseIn = (text: unknown): number | undefined => {
  const [, sign, whole, decimals = ''] = /^(-?)(\d{1,3})(?:\.(\d{1,2}))? ?%$/.exec(String(text)) ?? [];
  return whole === undefined ? undefined : Number(`${sign ?? ''}${whole}${decimals.padEnd(2, '0')}`);
};

const none = { by: 'none', urban: '0', rural: '0', groups: [], lacks: 'none' } as const;
const outcomeOf = (it: ReturnType<typeof decideLinkage>): Outcome => {
  if ('lacksFigure' in it) return { ...none, triggered: 'open', lacks: it.lacksFigure };
  if ('lacksStandard' in it) return { ...none, triggered: 'open', lacks: it.lacksStandard };
  if (!it.triggered) return { ...none, triggered: 'no' };
  const { by, amounts, groups } = it;
  return { ...none, triggered: 'yes', by, urban: inYuan(amounts.urban), rural: inYuan(amounts.rural), groups };
};

const inYuan = (amount: number): string => `${String(Math.floor(amount / 100))}.${String(amount % 100).padStart(2, '0')}`;
