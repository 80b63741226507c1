import type { Day, Id } from '@jiuzhu/kernel';
import type { Purpose } from './purpose.ts';
import { type Candidate, type RosterPlace, takeTurn } from './roster.ts';
import { answering, type StandingReport } from './standing-report.ts';

/** What a programme asked of a household when it put it into a roster. */
export type Commission = {
  /** the id that the programme gave the request */
  readonly wanted: Id<'request'>;
  readonly askedOn: Day;
  /** no report of before this day is the answer */
  readonly freshFrom?: Day | undefined;
  /** the office on whose behalf it asks */
  readonly agency: string;
};

/** A place in a roster that a programme asks for. */
export type CommissionedPlace = Omit<RosterPlace, 'candidate'> & {
  readonly commission: Commission;
  readonly candidate: (Candidate & { readonly newest: readonly StandingReport[] }) | undefined;
};

type Turn = { readonly purpose: Purpose; readonly today: Day; readonly officer: string };

/**
 * As a turn in an officer's roster, by the id that the programme gave; and where a report is the answer already, nobody is asked. No officer's region bounds it: who
 * moved out of the county meanwhile is asked about all the same, for it is the programme that waits.
 */
export function takeCommissionedTurn(place: CommissionedPlace, { purpose, today, officer }: Turn): CommissionedPlace {
  const { commission, candidate } = place;
  if (place.standing !== 'queued') return place;
  const answer = candidate && answering(candidate.newest, { purpose, freshFrom: commission.freshFrom, today });
  if (answer) return { ...place, standing: 'asked', requestId: answer.requestId };
  const askedBy = { officer, agency: commission.agency };
  const after = takeTurn(place, { purpose, within: '', today, askedBy, newRequest: () => commission.wanted });
  return { ...place, standing: after.standing, requestId: after.requestId, asked: after.asked };
}
