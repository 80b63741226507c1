import type { Day, Id } from '@jiuzhu/kernel';
import { isKnown, isSamePlace, type Place, type Result } from './answer.ts';

/** What a family says is wrong in a report (民发〔2021〕57号, article 18), with its evidence, and what came of asking again. Nothing of it is ever removed. */
export type Dispute = {
  readonly id: Id<'dispute'>;
  readonly report: Id<'report'>;
  readonly items: readonly Place[];
  /** what the report said of them */
  readonly said: readonly Result[];
  /** SHA-256 of each piece of evidence, in hex */
  readonly evidence: readonly string[];
  readonly openedOn: Day;
  /** the officer at whose window it was said */
  readonly openedBy: string;
  readonly outcome?: Outcome | undefined;
};

/** The report that came of it. Items that are in neither list are as they were: the agency holds to what it said. */
export type Outcome = {
  readonly report: Id<'report'>;
  readonly on: Day;
  /** what the agency now says otherwise */
  readonly changed: readonly Place[];
  /** what the agency did not answer this time: nothing is known of it any more */
  readonly unanswered: readonly Place[];
};

export const openDispute = (disputes: readonly Dispute[]): Dispute | undefined => disputes.find(({ outcome }) => outcome === undefined);

/** Items that no agency was asked about for this report: nobody has said anything that could be wrong. */
export const notIn = (results: readonly Result[], items: readonly Place[]): readonly Place[] =>
  items.filter((place) => !results.some((it) => isSamePlace(it, place) && it.status !== 'NOT_AUTHORISED'));

/** What is said, however its keys are ordered and whenever it was said. */
const wordsOf = (results: readonly Result[], place: Place): string => {
  const found = results.find((it) => isSamePlace(it, place));
  const findings = found?.findings.map(({ amount, months, count, area, asOf }) => [amount, months, count, area, asOf]);
  return JSON.stringify([found?.status, findings]);
};

/** The results at these places. */
export const resultsAt = (results: readonly Result[], items: readonly Place[]): readonly Result[] =>
  results.filter((it) => items.some((place) => isSamePlace(it, place)));

/** The dispute that is open, settled by another report. */
export const settled = (disputes: readonly Dispute[], report: Id<'report'>, results: readonly Result[], on: Day): readonly Dispute[] =>
  disputes.map((it) => {
    if (it.outcome) return it;
    const answered = it.items.filter((place) => resultsAt(results, [place]).some(isKnown));
    const changed = answered.filter((place) => wordsOf(it.said, place) !== wordsOf(results, place));
    return { ...it, outcome: { report, on, changed, unanswered: it.items.filter((place) => !answered.includes(place)) } };
  });
