import { addDays } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';

/** 公示: days in which what is posted may be objected to; whatever is posted of one case is counted in one row. */
export type Round = {
  readonly round: number;
  readonly opensOn: Day;
  /** its last day */
  readonly closesOn: Day;
  readonly closedOn?: Day | undefined;
};

/** For so many days; the day on which it opens is not counted. */
export const posted = (round: number, opensOn: Day, days: number): Round => ({ round, opensOn, closesOn: addDays(opensOn, days) });

type Posted = { readonly publicity?: Pick<Round, 'round'> | undefined };

/** The next in the row of all that were posted. */
export const nextRound = (...all: readonly Posted[]): number => 1 + Math.max(0, ...all.map(({ publicity }) => publicity?.round ?? 0));

/** When a round ended, or its days did, if they have. */
export const roundOver = ({ closesOn, closedOn }: Round, today: Day): Day | undefined =>
  closedOn ?? (closesOn < today ? closesOn : undefined);

/** Before its days are over, or after: what was closed stays so since the first time. */
export const closed = <R extends Round>(it: R | undefined, on: Day): R | undefined => it && { ...it, closedOn: it.closedOn ?? on };
