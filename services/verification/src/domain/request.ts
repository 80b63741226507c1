import { addDays, type Day, type Id, type RegionCode } from '@jiuzhu/kernel';
import type { Agency } from './agencies.ts';
import { isFailure, isSamePlace, type Place, type Question, type Result, unanswered } from './answer.ts';
import { type Authorisation, coversDay, coversPerson, type Period } from './authorisation.ts';
import { type Commitment, checkedFrom, isCommitted, outstanding } from './commitment.ts';
import type { Dispute } from './dispute.ts';
import type { Household } from './household.ts';
import type { Purpose } from './purpose.ts';
import { sourceItem, sources } from './sources.ts';

/** What one agency is asked in one round. */
export type Ask = { readonly agency: Agency; readonly round: number; readonly questions: readonly Question[]; readonly answered: boolean };

/** An answer that came after its report was issued: kept, and not applied. */
export type Late = Result & { readonly round: number; readonly on: Day };

/** Who put the question: the officer, and the office that the officer is of. */
export type Commissioner = { readonly officer: string; readonly agency: string };

/** A question to the agencies, and what has come of it. */
export type VerificationRequest = {
  readonly id: Id<'request'>;
  readonly householdId: Id<'household'>;
  readonly authorisationId: Id<'authorisation'>;
  readonly region: RegionCode;
  readonly purpose: Purpose;
  readonly status: 'asking' | 'reported';
  readonly askedOn: Day;
  readonly askedBy: Commissioner;
  /** the day on which the report is issued, whoever has not answered */
  readonly dueOn: Day;
  /** of which days an answer may be: the authorisation's */
  readonly period?: Period | undefined;
  /** who, of those asked about, are no members: third parties */
  readonly obligors: readonly Id<'person'>[];
  readonly commitments: readonly Commitment[];
  readonly disputes: readonly Dispute[];
  /** 1, and one more each time that something is asked again */
  readonly round: number;
  readonly asks: readonly Ask[];
  /** one a member and item, the latest */
  readonly results: readonly Result[];
  readonly late: readonly Late[];
  /** the report issued last */
  readonly reportId?: Id<'report'> | undefined;
};

/** A week: what a county's report took by the account of domain.md 3.3; no rule names a number of days. The effect that asks lapses with it. */
const answerDays = 7;

const byAgency = (questions: readonly Question[], round: number): readonly Ask[] => {
  const names = new Set(sources.map(({ agency }) => agency));
  return [...names].flatMap((agency) => {
    const its = questions
      .map(({ personId, items }) => ({ personId, items: items.filter((code) => sourceItem(code)?.agency === agency) }))
      .filter(({ items }) => items.length > 0);
    return its.length > 0 ? [{ agency, round, questions: its, answered: false }] : [];
  });
};

type Asking = { readonly askedBy: Commissioner; readonly commitments: readonly Commitment[] };

/**
 * Each agency for the members whom the authorisation covers, and for their obligors where it is for extreme difficulty; of any other of them it is
 * known that nobody was asked. What a member has committed to is not asked yet.
 */
export const askAll = (
  id: Id<'request'>,
  household: Household,
  authorisation: Authorisation,
  today: Day,
  { askedBy, commitments }: Asking,
): VerificationRequest => {
  const obligors = authorisation.obligors ? household.obligors.map(({ personId }) => personId) : [];
  const persons = [...household.members.map(({ personId }) => personId), ...obligors];
  const questions = persons.map((personId) => ({ personId, items: authorisation.scope }));
  const covered = questions.filter(({ personId }) => coversPerson(authorisation, personId));
  const open = ({ personId, items }: Question): Question => ({
    personId,
    items: items.filter((item) => !isCommitted(commitments, { personId, item })),
  });
  return {
    id,
    householdId: household.id,
    authorisationId: authorisation.id,
    region: household.region,
    purpose: authorisation.purpose,
    status: 'asking',
    askedOn: today,
    askedBy,
    dueOn: addDays(today, answerDays),
    ...(authorisation.period ? { period: authorisation.period } : {}),
    obligors,
    commitments,
    disputes: [],
    round: 1,
    asks: byAgency(covered.map(open), 1),
    results: unanswered(
      questions.filter((it) => !covered.includes(it)),
      'NOT_AUTHORISED',
    ),
    late: [],
  };
};

/** Only these, in a round of their own. */
const askAgainAt = (request: VerificationRequest, places: readonly Place[], today: Day): VerificationRequest => {
  const persons = [...new Set(places.map(({ personId }) => personId))];
  const questions = persons.map((personId) => ({
    personId,
    items: places.filter((it) => it.personId === personId).map(({ item }) => item),
  }));
  const round = request.round + 1;
  return {
    ...request,
    status: 'asking',
    round,
    dueOn: addDays(today, answerDays),
    asks: [...request.asks, ...byAgency(questions, round)],
  };
};

/** What failed. */
export const askFailed = (request: VerificationRequest, today: Day): VerificationRequest =>
  askAgainAt(request, request.results.filter(isFailure), today);

/** What the family disputes, and nothing else. */
export const askDisputed = (request: VerificationRequest, dispute: Dispute, today: Day): VerificationRequest => ({
  ...askAgainAt(request, dispute.items, today),
  disputes: [...request.disputes, dispute],
});

/** What stood as committed until now. */
export const askCommitted = (request: VerificationRequest, today: Day): VerificationRequest => ({
  ...askAgainAt(request, outstanding(request.commitments), today),
  commitments: checkedFrom(request.commitments, today),
});

export const asksOf = ({ asks, round }: VerificationRequest): readonly Ask[] => asks.filter((it) => it.round === round);
export const waitingFor = (request: VerificationRequest): readonly Agency[] =>
  request.status === 'asking'
    ? asksOf(request)
        .filter(({ answered }) => !answered)
        .map(({ agency }) => agency)
    : [];

/** An agency that says more than it may be asked is not heard on that: what is of other days is left, and where nothing else is there, all of it. */
const within = (period: Period | undefined, result: Result): Result => {
  const findings = result.findings.filter(({ asOf }) => coversDay(period, asOf));
  if (findings.length === result.findings.length) return result;
  return findings.length > 0 ? { ...result, findings } : { ...result, status: 'NOT_AUTHORISED', findings: [] };
};

const replacing = (results: readonly Result[], newer: readonly Result[]): readonly Result[] => [
  ...results.filter((old) => !newer.some((it) => isSamePlace(it, old))),
  ...newer,
];

const answered = ({ asks }: VerificationRequest, ask: Ask): readonly Ask[] =>
  asks.map((it) => (it === ask ? { ...it, answered: true } : it));

/** What one agency said, or that it failed. Once its report is issued an answer is kept and not applied; said twice, it is said once. */
export const heard = (
  request: VerificationRequest,
  agency: Agency,
  round: number,
  results: readonly Result[],
  on: Day,
): VerificationRequest => {
  const ask = request.asks.find((it) => it.agency === agency && it.round === round);
  if (!ask || ask.answered) return request;
  const taken = results.map((it) => within(request.period, { ...it, asOf: on }));
  const asks = answered(request, ask);
  if (request.status === 'asking' && request.round === round) return { ...request, asks, results: replacing(request.results, taken) };
  return { ...request, asks, late: [...request.late, ...taken.map((it) => ({ ...it, round, on }))] };
};

/** The day has come: whoever has not answered did not answer in time. The ask stays open, so that a late answer is told from a repeated one. */
export const timedOut = (request: VerificationRequest, on: Day): VerificationRequest => {
  const silent = asksOf(request).filter(({ answered }) => !answered);
  const results = silent.flatMap(({ questions }) => unanswered(questions, 'TIMEOUT'));
  return {
    ...request,
    results: replacing(
      request.results,
      results.map((it) => ({ ...it, asOf: on })),
    ),
  };
};
