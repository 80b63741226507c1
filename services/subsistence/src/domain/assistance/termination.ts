import { closed } from '@jiuzhu/casework';
import type { Act } from '@jiuzhu/casework';
import { fen } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import type { AssistanceLaw } from '../law/assistance-law.ts';
import type { KnownHousehold } from '../household/known-household.ts';
import { standingGrants, totalOf } from './assistance.ts';
import type { Assistance } from './assistance.ts';
import { nextDecision } from './assistance-decision.ts';
import type { Decided } from './assistance-decision.ts';
import { personsInExtremeDifficulty } from '../care/in-extreme-difficulty.ts';
import { isAsPosted, supportEnded, supportToPost } from './support-lost.ts';
import { endedBefore, monthAfter, monthAfterNotice } from './grants.ts';
import type { TerminationReason } from './reasons.ts';

/** Of an assistance that has ended. */
const nothingLeft: Pick<
  Assistance,
  'class' | 'status' | 'review' | 'reviewDue' | 'verificationDue' | 'recognisedUntil' | 'endsOn' | 'waiting'
> = {
  ...({ class: 'none', status: 'ended' } as const),
  ...{
    review: undefined,
    reviewDue: undefined,
    verificationDue: undefined,
    recognisedUntil: undefined,
    endsOn: undefined,
    waiting: undefined,
  },
};

type Sight = { readonly assistance: Assistance; readonly household: Pick<KnownHousehold, 'ended'> };

/**
 * 43号 Art 26: of each whose support would end, for this reason. Whose household is part of another one now is not ended by any of the six grounds of Art 24: the
 * household that was kept is given it there.
 */
export const isToBePosted = ({ assistance, household }: Sight, reason: TerminationReason): boolean => {
  const support = supportToPost(assistance, []);
  if (support.length === 0 || (reason === 'household-merged' && household.ended)) return false;
  const { ending } = assistance.review ?? {};
  return ending?.reason !== reason || !isAsPosted(ending, support);
};

/** Whatever was posted of it is posted no longer. */
export const leftWithNothing = ({ publicity }: Assistance, on: Day) => ({ ...nothingLeft, publicity: closed(publicity, on) });

/** 终止: what the family gives up, and support in extreme difficulty (43号 Art 26), ends with the month; what is taken from it else, after its reasons. */
export const terminated = (
  it: Assistance,
  reason: TerminationReason,
  act: Act,
  { noticeBefore }: Pick<AssistanceLaw, 'noticeBefore'>,
): Decided => {
  const persons = personsInExtremeDifficulty(it);
  const isAtOnce = reason === 'asked-by-family' || persons.length > 0;
  const from = isAtOnce ? monthAfter(act.on) : monthAfterNotice(act.on, noticeBefore);
  const { number, cites, id } = nextDecision(it);
  const assistance: Assistance = {
    ...it,
    ...leftWithNothing(it, act.on),
    grants: endedBefore(it.grants, from),
    decision: id,
    decisions: number,
    decidedOn: act.on,
  };
  const left = { class: 'none', amount: fen(0), from, reason, ...supportEnded(it, persons) } as const;
  return { assistance, made: { ...act, number, kind: 'termination', cites, outcome: 'ended', ...left } };
};

/** The last day of the recognition has passed. */
export const isLapsed = ({ status, recognisedUntil }: Assistance, today: Day): boolean =>
  status !== 'ended' && recognisedUntil !== undefined && recognisedUntil < today;

/**
 * 认定期满: nobody is recognised beyond the last day without being judged anew. What a member of a margin household has alone ends with its month: 57号 Art 8 gives it
 * to members of such households only. What payment was told of already stays told.
 */
export const lapsed = (it: Assistance, until: Day, act: Act): Decided => {
  const month = [monthAfter(until), ...(it.toldOf ? [monthAfter(it.toldOf)] : [])].sort().at(-1) ?? until;
  const { number, cites, id } = nextDecision(it);
  const grants = it.grants.flatMap((grant) => (grant.class === 'single-person' ? endedBefore([grant], month) : [grant]));
  const waiting = it.waiting?.filter((grant) => grant.class !== 'single-person');
  const rest = { ...it, grants, waiting, recognisedUntil: undefined, decision: id, decisions: number, decidedOn: act.on };
  const isAll = standingGrants(rest).length === 0;
  const ended: Assistance =
    it.status === 'exiting'
      ? { ...rest, class: 'none' }
      : isAll
        ? { ...rest, ...leftWithNothing(rest, act.on) }
        : { ...rest, class: 'tekun' };
  const from = totalOf(it) === totalOf(rest) ? {} : { from: month };
  const left = { class: ended.class, amount: totalOf(ended), reason: 'recognition-over', ...from } as const;
  return { assistance: ended, made: { ...act, number, kind: 'lapse', cites, outcome: isAll ? 'ended' : 'reduced', ...left } };
};
