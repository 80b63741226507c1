import type { Day } from '@jiuzhu/kernel';
import { judge } from '../classification/judge.ts';
import { refusalCodes } from '../classification/judgement.ts';
import type { Judgement } from '../classification/judgement.ts';
import { entitlementLaw } from '../law/law.ts';
import type { EntitlementLaw } from '../law/law.ts';
import { readGiven } from './worked-case-given.ts';

/** What a worked case may expect: each of it plain text, lists and maps of text, to be compared by whoever runs the case. */
export type WorkedOutcome = {
  readonly outcome: 'confirm' | 'refuse' | 'undecided';
  readonly class: string;
  /** yuan, with two decimals */
  readonly amount: string;
  readonly failing: readonly string[];
  readonly needs: readonly string[];
  /** by condition code, of the trial that decided: pass, fail, unknown */
  readonly reasons: Readonly<Record<string, string>>;
  /** by line of the computation, in yuan */
  readonly steps: Readonly<Record<string, string>>;
};

export type WorkedCase =
  { readonly ok: true; readonly outcome: WorkedOutcome } | { readonly ok: false; readonly faults: readonly string[] };

/** How a worked case of the subsistence allowance is run: the law that its standards must fill, and the outcome of what it gives. */
export const workedCases = {
  law: entitlementLaw,
  /** `given` as the case file states it, every scalar a text. All that is wrong with it is said at once. */
  run: (given: unknown, at: { readonly region: string; readonly day: Day }, standards: EntitlementLaw): WorkedCase => {
    const reading = readGiven(given, at);
    return reading.faults.length > 0
      ? { ok: false, faults: reading.faults }
      : { ok: true, outcome: outcomeOf(judge(reading.snapshot, standards)) };
  },
};

const outcomeOf = (it: Judgement): WorkedOutcome => ({
  outcome: it.class === 'dibao' ? 'confirm' : it.class === 'none' ? 'refuse' : 'undecided',
  class: it.class === 'undecidable' ? 'none' : it.class,
  amount: inYuan(it.class === 'dibao' ? it.amount : 0),
  failing: refusalCodes(it),
  needs: it.class === 'undecidable' ? [...new Set(it.needs.map(({ need }) => need))] : [],
  reasons: Object.fromEntries((it.trials.at(-1)?.reasons ?? []).map(({ code, verdict }) => [code, verdict])),
  steps: it.class === 'dibao' ? Object.fromEntries(it.steps.map(({ code, amount }) => [code, inYuan(amount)])) : {},
});

const inYuan = (amount: number): string => `${String(Math.floor(amount / 100))}.${String(amount % 100).padStart(2, '0')}`;
