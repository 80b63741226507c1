import { addDays } from '@jiuzhu/kernel';
import type { Day, Fen } from '@jiuzhu/kernel';
import type { DecisionLaw } from '../law/education-law.ts';
import { beginOf, termsFrom } from '../school/term.ts';
import type { Term } from '../school/term.ts';
import type { Kind } from './kind.ts';
import type { Row } from './rows.ts';

/** The pupil has left, or is in another stage; the family is not any more what it was when it was decided; the pupil is of another household; somebody objected. */
export const stopReasons = ['left', 'class-lost', 'moved', 'objected'] as const;
export type StopReason = (typeof stopReasons)[number];

/** What is given to a pupil in a term, and what came of it. */
export type TermGrant = {
  readonly term: Term;
  readonly kind: Kind;
  readonly amount: Fen;
  readonly beginsOn: Day;
  readonly paysOn: Day;
  readonly paidOn?: Day | undefined;
  readonly stopped: boolean;
  readonly stoppedFor?: StopReason | undefined;
};

type Asked = { readonly schoolYear: number; readonly from: Term };

/** Each row of the table, in each term that is left of the school year. */
export const grantsFor = ({ schoolYear, from }: Asked, rows: readonly Row[], law: DecisionLaw): readonly TermGrant[] =>
  termsFrom(from).flatMap((term) => {
    const beginsOn = beginOf(schoolYear, term, law);
    const paysOn = addDays(beginsOn, law.paysAfter[term]);
    return rows.map(({ kind, amount }) => ({ term, kind, amount, beginsOn, paysOn, stopped: false }));
  });

export type Given = Pick<TermGrant, 'term' | 'kind'>;

const isSame = (one: Given, other: Given): boolean => one.term === other.term && one.kind === other.kind;

/** 不得重复: of each kind in each term what is not given already. What is keeps nobody from the rest. */
export const notYetGiven = <G extends Given>(grants: readonly G[], given: readonly Given[]): readonly G[] =>
  grants.filter((it) => !isAmong(given, it));

export const isAmong = (all: readonly Given[], it: Given): boolean => all.some((one) => isSame(one, it));

export const isDue = ({ paidOn, stopped }: TermGrant): boolean => paidOn === undefined && !stopped;

/** The first day on which something is to be paid. */
export const firstPayment = (grants: readonly TermGrant[]): Day | undefined =>
  grants
    .filter(isDue)
    .map(({ paysOn }) => paysOn)
    .toSorted()
    .at(0);

export const isPayable = (it: TermGrant, today: Day): boolean => isDue(it) && it.paysOn <= today;

export const stopped = <G extends TermGrant>(it: G, stoppedFor: StopReason): G => (isDue(it) ? { ...it, stopped: true, stoppedFor } : it);

/** Later terms are not paid; of the term that runs what is not paid yet, where the place says so. What was paid stays paid. */
export const stoppedFrom = <G extends TermGrant>(
  grants: readonly G[],
  leftOn: Day,
  ofLeaving: 'paid' | 'not-paid' | undefined,
): readonly G[] => {
  const running = grants
    .map(({ beginsOn }) => beginsOn)
    .filter((it) => it <= leftOn)
    .toSorted()
    .at(-1);
  const stops = ({ beginsOn }: TermGrant): boolean => beginsOn > leftOn || (ofLeaving === 'not-paid' && beginsOn === running);
  return grants.map((it) => (stops(it) ? stopped(it, 'left') : it));
};
