import { formatFen } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import { hashesOf, textOf } from '@jiuzhu/policy';
import type { AssistanceViewed, Told } from '../adapters/database/assistance-views.ts';
import type { Assistance, RunningGrant } from '../domain/assistance/assistance.ts';
import type { AssistanceDecision } from '../domain/assistance/assistance-decision.ts';
import { dueOf } from '../domain/assistance/review-clock.ts';
import { coloursOf } from '../domain/assistance/colours.ts';
import { payableOf } from '../domain/assistance/lines.ts';
import type { EntitlementLine } from '../domain/assistance/lines.ts';
import { changeLetterOf } from '../domain/explanation/letter/change-letter.ts';
import type { PersonId } from '../domain/household/facts.ts';
import { careView } from './care-view.ts';
import { inGraph } from '@jiuzhu/service-kit';
import { judgementView } from './judgement-view.ts';

/** What a household is given, with its decisions and months. */
export const assistanceView = ({ assistance, household, today, decisions, months, remedies, care }: AssistanceViewed) => ({
  ...{ class: inGraph(assistance.class), status: assistance.status },
  ...{ amount: payableOf(assistance), amountText: formatFen(payableOf(assistance)) },
  grants: assistance.grants.filter(({ backFor }) => backFor === undefined).map(grantView),
  recognisedUntil: assistance.recognisedUntil ?? null,
  reviewDue: assistance.reviewDue ?? null,
  verificationDue: assistance.verificationDue ?? null,
  verifiedOn: assistance.verifiedOn ?? null,
  contactDue: assistance.contactDue ?? null,
  colours: coloursOf(assistance.class, household, today).map(({ colour, grounds }) => ({ colour, grounds: grounds.map(inGraph) })),
  review: reviewView(assistance),
  decisions: decisions.map((it) => decisionView(it, assistance, remedies)),
  care: careView(assistance, care),
  withheld: standingOf(assistance).map(({ personId, share, from }) => ({ person: { id: personId }, share, from })),
  entitlements: months.flatMap(linesView),
  version: assistance.version,
});

const standingOf = ({ withheld = [] }: Assistance) => withheld.filter(({ until }) => until === undefined);

const personView = (personId: PersonId | undefined) => (personId ? { id: personId } : null);

const grantView = ({ class: of, personId, amount, from, until }: RunningGrant) => ({
  ...{ class: inGraph(of), person: personView(personId), amount, from },
  until: until ?? null,
});

const linesView = ({ month, lines }: Told) => lines.map((it) => lineView(month, it));
const lineView = (month: Day, { class: of, personId, amount, backFor }: EntitlementLine) => ({
  ...{ month, class: inGraph(of), person: personView(personId), amount, backFor: backFor ?? null },
});

const reviewView = (it: Assistance) => {
  const { review } = it;
  if (!review) return null;
  const { openedOn, causes, told, opinion, objections } = review;
  return {
    ...{ ending: endingView(it), objections: objections?.length ?? 0 },
    ...{ openedOn, causes, dueOn: dueOf(review) ?? null, toldLate: told?.isLate ?? null },
    opinion: opinion ? { givenOn: opinion.on, givenBy: opinion.by, class: inGraph(opinion.class), amount: opinion.amount } : null,
  };
};

const endingView = ({ review, publicity }: Assistance) => {
  if (!review?.ending || !publicity) return null;
  const { on, by, reason, support } = review.ending;
  const { round, opensOn, closesOn, closedOn } = publicity;
  return {
    ...{ givenOn: on, givenBy: by, reason: reason ? inGraph(reason) : null },
    support: support.map(({ personId, ends }) => ({ person: { id: personId }, ends })),
    ...{ round, opensOn, closesOn, closedOn: closedOn ?? null },
  };
};

const decisionView = (it: AssistanceDecision, { notices = [] }: Assistance, remedies: AssistanceViewed['remedies']) => {
  const letter = changeLetterOf(it, remedies);
  const text = textOf(letter);
  return {
    ...{ number: it.number, kind: it.kind, outcome: inGraph(it.outcome), class: inGraph(it.class), amount: it.amount },
    ...{ decidedOn: it.on, decidedBy: it.by, from: it.from ?? null, until: it.until ?? null },
    reason: it.reason ? inGraph(it.reason) : null,
    recovery: it.recovery ? { amount: it.recovery.amount, fraud: it.recovery.isFraud, fine: it.recovery.fine ?? null } : null,
    judgement: it.judged ? judgementView(it.judged) : null,
    letter: { title: letter.title, text, sha256: hashesOf(text).sha256 },
    servedOn: notices.find(({ decision }) => decision === it.number)?.servedOn ?? null,
  };
};
