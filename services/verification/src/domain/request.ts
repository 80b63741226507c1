import { addDays, type Day, type Id, type RegionCode } from '@jiuzhu/kernel';
import type { Agency } from './agencies.ts';
import { isFailure, type Question, type Result, unanswered } from './answer.ts';
import { type Authorisation, coversPerson } from './authorisation.ts';
import type { Household } from './household.ts';
import type { Purpose } from './purpose.ts';
import { sourceItem, sources } from './sources.ts';

/** What one agency is asked in one round. */
export type Ask = { readonly agency: Agency; readonly round: number; readonly questions: readonly Question[]; readonly answered: boolean };

/** An answer that came after its report was issued: kept, and not applied. */
export type Late = Result & { readonly round: number; readonly on: Day };

/** A question to the agencies, and what has come of it. */
export type VerificationRequest = {
  readonly id: Id<'request'>;
  readonly householdId: Id<'household'>;
  readonly authorisationId: Id<'authorisation'>;
  readonly region: RegionCode;
  readonly purpose: Purpose;
  readonly status: 'asking' | 'reported';
  readonly askedOn: Day;
  /** the day on which the report is issued, whoever has not answered */
  readonly dueOn: Day;
  /** 1, and one more each time that what failed is asked again */
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

/** Each agency for the members whom the authorisation covers; of any other member it is known that nobody was asked. */
export const askAll = (id: Id<'request'>, household: Household, authorisation: Authorisation, today: Day): VerificationRequest => {
  const questions = household.members.map(({ personId }) => ({ personId, items: authorisation.scope }));
  const covered = questions.filter(({ personId }) => coversPerson(authorisation, personId));
  return {
    id,
    householdId: household.id,
    authorisationId: authorisation.id,
    region: household.region,
    purpose: authorisation.purpose,
    status: 'asking',
    askedOn: today,
    dueOn: addDays(today, answerDays),
    round: 1,
    asks: byAgency(covered, 1),
    results: unanswered(
      questions.filter((it) => !covered.includes(it)),
      'NOT_AUTHORISED',
    ),
    late: [],
  };
};

/** Only what failed, in a round of its own. */
export const askFailed = (request: VerificationRequest, today: Day): VerificationRequest => {
  const failed = request.results.filter(isFailure);
  const persons = [...new Set(failed.map(({ personId }) => personId))];
  const questions = persons.map((personId) => ({
    personId,
    items: failed.filter((it) => it.personId === personId).map(({ item }) => item),
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

export const asksOf = ({ asks, round }: VerificationRequest): readonly Ask[] => asks.filter((it) => it.round === round);
export const waitingFor = (request: VerificationRequest): readonly Agency[] =>
  request.status === 'asking'
    ? asksOf(request)
        .filter(({ answered }) => !answered)
        .map(({ agency }) => agency)
    : [];

const same = (one: Result, other: Result): boolean => one.personId === other.personId && one.item === other.item;

const applied = (request: VerificationRequest, ask: Ask, results: readonly Result[]): VerificationRequest => ({
  ...request,
  asks: request.asks.map((it) => (it === ask ? { ...it, answered: true } : it)),
  results: [...request.results.filter((old) => !results.some((it) => same(it, old))), ...results],
});

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
  if (request.status === 'asking' && request.round === round) return applied(request, ask, results);
  const late = results.map((it) => ({ ...it, round, on }));
  return { ...request, asks: request.asks.map((it) => (it === ask ? { ...it, answered: true } : it)), late: [...request.late, ...late] };
};

/** The day has come: whoever has not answered did not answer in time. The ask stays open, so that a late answer is told from a repeated one. */
export const timedOut = (request: VerificationRequest): VerificationRequest => {
  const silent = asksOf(request).filter(({ answered }) => !answered);
  const results = silent.flatMap(({ questions }) => unanswered(questions, 'TIMEOUT'));
  return { ...request, results: [...request.results.filter((old) => !results.some((it) => same(it, old))), ...results] };
};
