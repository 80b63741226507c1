import type { Day, Id, Month, RegionCode } from '@jiuzhu/kernel';
import { type Authorisation, inForce } from './authorisation.ts';
import type { Household } from './household.ts';
import type { Purpose } from './purpose.ts';
import { askAll, asksOf, type Commissioner, type VerificationRequest } from './request.ts';

/** A list of households that are to be verified for one purpose, as a periodic review has it (domain.md 4.1). */
export type Roster = {
  readonly id: Id<'roster'>;
  readonly region: RegionCode;
  readonly purpose: Purpose;
  readonly startedOn: Day;
  readonly paused: boolean;
  /** 定期核查: the month whose reviews ask for it, where no officer started it */
  readonly month?: Month | undefined;
};

/** What a household's turn came to; `queued`: it has not had one. */
export type Standing = 'queued' | 'asked' | 'not-authorised' | 'unknown';

/** What a turn is decided from. */
export type Candidate = {
  readonly household: Household;
  readonly authorisations: readonly Authorisation[];
  readonly underWay: readonly Pick<VerificationRequest, 'id' | 'purpose'>[];
};

/** A household's place in a roster, and the request that came of it. */
export type RosterPlace = {
  readonly standing: Standing;
  readonly requestId?: Id<'request'> | undefined;
  /** undefined: there is no such household any more, or there never was */
  readonly candidate: Candidate | undefined;
  /** what has just been asked */
  readonly asked?:
    { readonly request: VerificationRequest; readonly household: Household; readonly authorisation: Authorisation } | undefined;
};

type Turn = {
  readonly purpose: Purpose;
  readonly within: string;
  readonly today: Day;
  readonly askedBy: Commissioner;
  readonly newRequest: () => Id<'request'>;
};

/**
 * A household has one turn. Without an authorisation in force nobody is asked; where the agencies are being asked for the same purpose already, that
 * request is the roster's too. Who has moved out of the officer's region is unknown, as whoever was never in it.
 */
export function takeTurn(place: RosterPlace, { purpose, within, today, askedBy, newRequest }: Turn): RosterPlace {
  const { standing, candidate } = place;
  if (standing !== 'queued') return place;
  if (!candidate?.household.region.startsWith(within)) return { ...place, standing: 'unknown' };
  const authorisation = inForce(candidate.authorisations, purpose, today);
  if (!authorisation) return { ...place, standing: 'not-authorised' };
  const running = candidate.underWay.find((it) => it.purpose === purpose);
  if (running) return { ...place, standing: 'asked', requestId: running.id };
  const request = askAll(newRequest(), candidate.household, authorisation, today, { askedBy, commitments: [] });
  if (asksOf(request).length === 0) return { ...place, standing: 'not-authorised' };
  return { ...place, standing: 'asked', requestId: request.id, asked: { request, household: candidate.household, authorisation } };
}
