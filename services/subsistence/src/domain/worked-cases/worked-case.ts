import type { Day } from '@jiuzhu/kernel';
import { judge } from '../classification/judge.ts';
import { appliedTrial, isGranted, refusalCodes, totalOf } from '../classification/judgement.ts';
import type { Judgement, ToldTrial } from '../classification/judgement.ts';
import { entitlementLaw } from '../law/law.ts';
import type { EntitlementLaw } from '../law/law.ts';
import { readGiven } from './worked-case-given.ts';

/** What a worked case may expect: each of it plain text, lists and maps of text, to be compared by whoever runs the case. */
export type WorkedOutcome = {
  readonly outcome: 'confirm' | 'recognise' | 'refuse' | 'undecided';
  readonly class: string;
  /** all grants together, yuan, with two decimals */
  readonly amount: string;
  /** of what was applied for: the allowance of the household, or of the person alone */
  readonly failing: readonly string[];
  readonly needs: readonly string[];
  /** by condition code, of what was applied for: pass, fail, unknown */
  readonly reasons: Readonly<Record<string, string>>;
  /** by class that was tried, and by person where it is a person's (`tekun 母`): the codes that failed, `pass` or `unknown` */
  readonly classes: Readonly<Record<string, readonly string[] | string>>;
  /** by line of the computation, in yuan; of the first grant */
  readonly steps: Readonly<Record<string, string>>;
  readonly 'may apply alone': readonly string[];
};

export type WorkedCase =
  | { readonly ok: true; readonly outcome: WorkedOutcome; readonly trials: readonly ToldTrial[] }
  | { readonly ok: false; readonly faults: readonly string[] };

/** How a worked case of the subsistence allowance is run: the law that its standards must fill, and the outcome of what it gives. */
export const workedCases = {
  law: entitlementLaw,
  /** `given` as the case file states it, every scalar a text. All that is wrong with it is said at once. */
  run: (given: unknown, at: { readonly region: string; readonly day: Day }, standards: EntitlementLaw): WorkedCase => {
    const reading = readGiven(given, at);
    if (reading.faults.length > 0) return { ok: false, faults: reading.faults };
    const judgement = judge(reading.snapshot, standards);
    return { ok: true, outcome: outcomeOf(judgement), trials: judgement.trials };
  },
};

const outcomeOf = (it: Judgement): WorkedOutcome => ({
  outcome: it.class === 'undecidable' ? 'undecided' : isGranted(it) ? 'confirm' : it.class === 'none' ? 'refuse' : 'recognise',
  class: it.class === 'undecidable' ? 'none' : it.class,
  amount: inYuan(totalOf(it)),
  failing: refusalCodes(it),
  needs: it.class === 'undecidable' ? [...new Set(it.needs.map(({ need }) => need))] : [],
  reasons: Object.fromEntries((appliedTrial(it)?.reasons ?? []).map(({ code, verdict }) => [code, verdict])),
  classes: Object.fromEntries(it.trials.map((tried) => [nameOf(tried), tried.verdict === 'fail' ? tried.failing : tried.verdict])),
  steps: stepsIn(it),
  'may apply alone': it.class === 'undecidable' ? [] : it.mayApplyAlone,
});

const nameOf = ({ tried, personId }: ToldTrial): string => (personId ? `${tried} ${personId}` : tried);

const stepsIn = (it: Judgement): Readonly<Record<string, string>> => {
  const [first] = it.class === 'undecidable' ? [] : it.grants;
  return Object.fromEntries((first?.steps ?? []).map(({ code, amount }) => [code, inYuan(amount)]));
};

const inYuan = (amount: number): string => `${String(Math.floor(amount / 100))}.${String(amount % 100).padStart(2, '0')}`;
