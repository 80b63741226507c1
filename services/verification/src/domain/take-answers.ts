import { type Day, fen, type Id, isDay } from '@jiuzhu/kernel';
import { type Finding, type Question, type Result, unanswered } from './answer.ts';
import type { SourceFailure } from './source-failure.ts';
import { sourceItem } from './sources.ts';

/** One record as an agency says it: nothing of it is believed yet. */
export type SaidFinding = {
  readonly amount: number;
  readonly months?: number | undefined;
  readonly count?: number | undefined;
  readonly area?: number | undefined;
  readonly asOf: string;
};

/** What an agency says of one person and item. `personId` undefined: of somebody whom it was not asked about. */
export type Said = {
  readonly personId: Id<'person'> | undefined;
  readonly item: string;
  readonly status: 'HIT' | 'MISS' | 'ERROR';
  readonly findings: readonly SaidFinding[];
};

/** A thousand million yuan: who has more does not ask for assistance, and what is added up of such figures is still exact. */
const mostFen = 100_000_000_000;
const mostRecords = 100;
const mostCounted = 100_000_000;

/** Whoever names a stranger, answers what was not asked or answers twice has mixed something up: then nothing of the answer is taken. */
const mixedUp = (questions: readonly Question[], said: readonly Said[]): SourceFailure | undefined => {
  const asked = new Map(questions.map(({ personId, items }) => [personId, new Set(items)]));
  if (said.some(({ personId }) => personId === undefined || !asked.has(personId))) return 'answer-about-another-person';
  if (said.some(({ personId, item }) => personId !== undefined && asked.get(personId)?.has(item) !== true)) return 'item-not-asked';
  const places = new Set(said.map(({ personId, item }) => `${personId ?? ''} ${item}`));
  return places.size < said.length ? 'answered-twice' : undefined;
};

const isOutside = (figure: number | undefined, least: number, most: number): boolean =>
  figure !== undefined && !(Number.isInteger(figure) && figure >= least && figure <= most);

const flawIn = ({ amount, months, count, area, asOf }: SaidFinding): SourceFailure | undefined => {
  if (amount < 0) return 'amount-below-zero';
  if (!(amount <= mostFen)) return 'amount-too-large';
  if (!Number.isInteger(amount)) return 'amount-not-whole';
  if (isOutside(months, 1, 12) || isOutside(count, 0, mostCounted) || isOutside(area, 0, mostCounted)) return 'figure-out-of-range';
  return isDay(asOf) ? undefined : 'day-not-valid';
};

/** A hit of an item that gives figures has some; a flag has none, nor has anything else. */
const contradicts = ({ item, status, findings }: Said): boolean => {
  const hasFigures = status === 'HIT' && sourceItem(item)?.gives.kind !== 'flag';
  return hasFigures ? findings.length === 0 || findings.length > mostRecords : findings.length > 0;
};

const findingOf = ({ amount, asOf, ...rest }: SaidFinding): Finding => ({ ...rest, amount: fen(amount), asOf: asOf as Day });

const taken = (missing: Result, said: Said | undefined): Result => {
  if (!said) return { ...missing, failure: 'not-answered' };
  if (said.status === 'ERROR') return { ...missing, failure: 'failed-for-this-item' };
  if (contradicts(said)) return { ...missing, failure: 'contradicts-itself' };
  const flaw = said.findings.map(flawIn).find((it) => it !== undefined);
  if (flaw !== undefined) return { ...missing, failure: flaw };
  return { personId: missing.personId, item: missing.item, status: said.status, findings: said.findings.map(findingOf) };
};

/**
 * One result a question, whatever an agency said: what is mixed up is not taken at all, a bad figure spoils its own item and no other, and what was
 * left out is an error. Nothing becomes a MISS that was not said to be one.
 */
export const takeAnswers = (questions: readonly Question[], said: readonly Said[]): readonly Result[] => {
  const whole = mixedUp(questions, said);
  if (whole !== undefined) return unanswered(questions, 'ERROR', whole);
  const byPlace = new Map(said.map((it) => [`${it.personId ?? ''} ${it.item}`, it]));
  return unanswered(questions, 'ERROR').map((missing) => taken(missing, byPlace.get(`${missing.personId} ${missing.item}`)));
};
