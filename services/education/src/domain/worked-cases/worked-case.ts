import type { Day, Id, RegionCode } from '@jiuzhu/kernel';
import type { Reason, Standards } from '@jiuzhu/policy';
import { isDue, stoppedFrom } from '../grants/term-grant.ts';
import type { TermGrant } from '../grants/term-grant.ts';
import { classOf } from '../household/class.ts';
import { decisionLaw, leavingLaw } from '../law/education-law.ts';
import { judge } from '../procedure/judge.ts';
import { endOf } from '../school/term.ts';
import type { Term } from '../school/term.ts';
import { readGiven } from './worked-case-given.ts';

const whole = { ...decisionLaw, ...leavingLaw };

type Told = {
  readonly outcome: string;
  readonly class: string;
  readonly failing: readonly string[];
  readonly autumn: readonly string[];
  readonly spring: readonly string[];
  readonly stopped: readonly string[];
};
export type WorkedCase =
  | {
      readonly ok: true;
      readonly outcome: Told;
      readonly trials: readonly { readonly tried: string; readonly reasons: readonly Reason[] }[];
    }
  | { readonly ok: false; readonly faults: readonly string[] };

const pupil = '00000000-0000-8000-8000-000000000001' as Id<'person'>;

/** How a worked case of a pupil is run: what is applied for and decided on the day of the case, and what is left of it when the pupil has left. */
export const workedCases = {
  law: whole,
  run: (said: unknown, { day }: { readonly region: RegionCode; readonly day: Day }, law: Standards<typeof whole>): WorkedCase => {
    const read = readGiven(said);
    if ('faults' in read) return { ok: false, faults: read.faults };
    const { asked, household, found, left } = read;
    const of = classOf([household], [pupil], day);
    const nothing = { class: of, failing: [], autumn: [], spring: [], stopped: [] };
    if (endOf(asked.schoolYear, asked.from, law) < day) return { ok: true, outcome: { ...nothing, outcome: 'term-over' }, trials: [] };
    const source = { kind: 'application', stream: 'case', version: 0, asOf: day, source: 'declared' };
    const judged = judge({ ...asked, class: of }, found, law, source);
    const reasons = 'reasons' in judged ? judged.reasons : [];
    const granted = judged.kind === 'granted' ? judged.grants : [];
    const grants = left === undefined ? granted : stoppedFrom(granted, left, law.termOfLeaving);
    const failing = reasons.filter(({ verdict }) => verdict !== 'pass').map(({ code }) => code);
    const outcome = { ...nothing, outcome: judged.kind, failing, autumn: toldOf(grants, 'autumn'), spring: toldOf(grants, 'spring') };
    const stopped = grants.filter((it) => it.stopped).map(({ term, kind }) => `${term} ${kind}`);
    return { ok: true, outcome: { ...outcome, stopped }, trials: [{ tried: of, reasons }] };
  },
};

/** What is paid of a term, each kind with its amount in yuan and its day. */
const toldOf = (grants: readonly TermGrant[], term: Term): readonly string[] =>
  grants
    .filter((it) => it.term === term && isDue(it))
    .map(({ kind, amount, paysOn }) => `${kind} ${String(Math.floor(amount / 100))}.${String(amount % 100).padStart(2, '0')} ${paysOn}`);
