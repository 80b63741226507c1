import type { Notice } from '@jiuzhu/casework';
import type { Day, Fen, Id } from '@jiuzhu/kernel';
import type { Class, Grant } from '../classification/classify.ts';
import type { PersonId } from '../household/facts.ts';
import type { Applicants } from '../household/snapshot.ts';
import type { Withheld } from '../work/withheld.ts';
import type { Basis } from './basis.ts';
import type { DecisionId } from './decision-id.ts';
import type { EndingRound } from './ending.ts';
import type { Review } from './review.ts';

/** What is given a month; to the household as a whole where no person is named. */
export type RunningGrant = {
  readonly class: Grant['class'];
  readonly personId?: PersonId | undefined;
  readonly amount: Fen;
  /** the first day of the first month that is paid */
  readonly from: Day;
  /** the last day of the last one, once that is decided */
  readonly until?: Day | undefined;
  /** 补发: of which month, by its first day, it makes up for what was too little; paid once, and never ended by what is decided later */
  readonly backFor?: Day | undefined;
};

/** 三色管理: since when a household has other colours than when its days were looked up, and which those days were. */
type Recoloured = { readonly on: Day; readonly reviewDue?: Day | undefined; readonly verificationDue?: Day | undefined };

export const statuses = ['running', 'suspended', 'exiting', 'ended'] as const;

/**
 * What a household is at present, and is given: one for each household, moved by decisions alone. Every decision stays where it was made; this is what
 * the last of them left.
 */
export type Assistance = {
  readonly householdId: Id<'household'>;
  /** of the office that decided last */
  readonly region: string;
  /** of the household as a whole; where only a member was judged, that member's */
  readonly class: Class;
  readonly status: (typeof statuses)[number];
  /** what ran before stays until its last month has been told */
  readonly grants: readonly RunningGrant[];
  /** the last day of a recognition that gives nothing of itself */
  readonly recognisedUntil?: Day | undefined;
  /** what was given before it was suspended */
  readonly waiting?: readonly RunningGrant[] | undefined;
  /** what of a member's own share is not paid (57号 Art 34) */
  readonly withheld?: readonly Withheld[] | undefined;
  /** the last day of a period in which it is left month by month */
  readonly endsOn?: Day | undefined;
  /** when it is looked at again: not known until the region's period has been looked up, nor while it is being looked at */
  readonly reviewDue?: Day | undefined;
  /** when the agencies are asked again before that, where some colour of the household asks for it */
  readonly verificationDue?: Day | undefined;
  /** when the village asks it how it lives, where its colour demands that */
  readonly contactDue?: Day | undefined;
  /** its colours have changed, and its days have not been looked up since */
  readonly recoloured?: Recoloured | undefined;
  /** of what day the last report between two reviews is that came to nothing else */
  readonly verifiedOn?: Day | undefined;
  readonly review?: Review | undefined;
  /** 拟终止公示: the last round in which the end of somebody's support was posted */
  readonly publicity?: EndingRound | undefined;
  /** of each decision that was to the family's loss, whether its letter came */
  readonly notices?: readonly Notice[] | undefined;
  /** of which month, by its first day, payment was told last */
  readonly toldOf?: Day | undefined;
  /** the decision that left it so */
  readonly decision: DecisionId;
  /** when that was; not known of what ran before this was written down */
  readonly decidedOn?: Day | undefined;
  /** what it was judged from, the household and whoever of it was judged alone; not known of what ran before this was kept */
  readonly bases?: readonly Basis[] | undefined;
  /** how many decisions were made of it since it runs */
  readonly decisions: number;
  /** of the household's stream here, after its last change */
  readonly version: number;
};

type Given = Pick<Assistance, 'grants' | 'waiting'>;

/** What is given from now on, until something else is decided; or what waits to be given again. */
export const standingGrants = ({ grants, waiting }: Given): readonly RunningGrant[] =>
  waiting ?? grants.filter(({ until }) => until === undefined);

export const totalOf = (it: Given): Fen => standingGrants(it).reduce((sum, { amount }) => sum + amount, 0) as Fen;

/** It is given, or the household is recognised; or both. */
export const isInForce = ({ status }: Assistance): boolean => status !== 'ended';

/** Who applies has it already: a recognition alone is none, and beside what a member has alone the household may apply. */
export const isGivenTo = (it: Assistance, applicants: Applicants): boolean =>
  isInForce(it) &&
  (it.status === 'exiting' ? it.grants : standingGrants(it)).some(({ class: of, personId }) => {
    return applicants.grain === 'person' ? personId === applicants.personId : of !== 'single-person';
  });
