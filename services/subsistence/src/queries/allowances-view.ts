import { formatFen } from '@jiuzhu/kernel';
import { hashesOf, textOf } from '@jiuzhu/policy';
import type { AllowancesViewed, ToldAllowances } from '../adapters/database/allowance-views.ts';
import type { AllowanceDecision } from '../domain/allowance/allowance-decision.ts';
import type { Allowance, Allowances } from '../domain/allowance/allowance.ts';
import type { MayHave } from '../domain/allowance/may-have.ts';
import { explainToOfficer } from '../domain/explanation/explain.ts';
import { allowanceLetterOf } from '../domain/explanation/letter/allowance-letter.ts';
import type { PersonId } from '../domain/household/facts.ts';
import { inGraph } from '@jiuzhu/service-kit';
import { reasonView } from './reason-view.ts';

/** What a household has of allowances, with decisions and months; and each that the place gives, whether it may have it. */
export const allowancesView = ({ allowances, decisions, months, mayHave, remedies }: AllowancesViewed) => ({
  version: allowances.version,
  possible: mayHave.map(mayHaveView),
  given: allowances.given.map(givenView),
  decisions: decisions.map((it) => decisionView(it, allowances, remedies)),
  entitlements: months.flatMap(linesView),
});

const personView = (personId: PersonId | undefined) => (personId ? { id: personId } : null);

const mayHaveView = ({ kind, personId, verdict, isGiven, why }: MayHave) => ({
  ...{ kind: inGraph(kind), person: personView(personId), mayHave: verdict !== 'fail', verdict, given: isGiven },
  why: why.map(explainToOfficer),
});

const givenView = ({ kind, personId, every, paidIn, amount, from, until }: Allowance) => ({
  ...{ kind: inGraph(kind), person: personView(personId), every, paidIn: paidIn ?? null, amount, amountText: formatFen(amount) },
  ...{ from, until: until ?? null },
});

const linesView = ({ month, lines }: ToldAllowances) =>
  lines.map(({ kind, personId, amount }) => ({ month, kind: inGraph(kind), person: personView(personId), amount }));

const decisionView = (it: AllowanceDecision, { notices = [] }: Allowances, remedies: AllowancesViewed['remedies']) => {
  const letter = allowanceLetterOf(it, remedies);
  const text = textOf(letter);
  return {
    ...{ number: it.number, kind: inGraph(it.kind), person: personView(it.personId), outcome: it.outcome, amount: it.amount },
    ...{ decidedOn: it.on, decidedBy: it.by, from: it.from ?? null, reason: it.reason ? inGraph(it.reason) : null },
    reasons: it.reasons.map(reasonView),
    letter: { title: letter.title, text, sha256: hashesOf(text).sha256 },
    servedOn: notices.find(({ decision }) => decision === it.number)?.servedOn ?? null,
  };
};
