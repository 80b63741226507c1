import type { Act } from '@jiuzhu/casework';
import { closed } from '@jiuzhu/casework';
import type { Day } from '@jiuzhu/kernel';
import type { PersonId } from '../household/facts.ts';
import { isInForce, standingGrants, totalOf } from './assistance.ts';
import type { Assistance } from './assistance.ts';
import { nextDecision } from './assistance-decision.ts';
import type { AssistanceDecision } from './assistance-decision.ts';
import { endedBefore, monthAfter } from './grants.ts';
import { lookedAt } from './looked-at.ts';
import type { OpeningLaw, ReviewCause } from './review.ts';

export type MembersChange = {
  readonly change: 'birth' | 'death' | 'marriage' | 'moved-in' | 'moved-out' | 'correction';
  readonly personId: PersonId;
  /** from which day it holds */
  readonly happenedOn: Day;
  /** nobody is a member any more */
  readonly isLast: boolean;
};

const causes: Readonly<Record<MembersChange['change'], ReviewCause | undefined>> = {
  birth: 'birth',
  death: 'death',
  marriage: 'members',
  'moved-in': 'members',
  'moved-out': 'members',
  // what was always so is found out by the next review
  correction: undefined,
};

type After = { readonly assistance: Assistance; readonly made?: AssistanceDecision | undefined };
/**
 * Somebody was born, died, came or left: what is given is looked at (83号 一(三): after a death within three months). What the dead were given themselves ends with
 * the month of the death, without a review; where nobody is left, everything does. No days of publicity go before it: 43号 Art 26 posts what an office intends to
 * end (拟终止), for somebody to say that it should go on; a death, or a declaration of one (Art 24(1)), comes from the register, and nothing is due to the dead.
 */
export const afterMembersChanged = (it: Assistance, change: MembersChange, told: Act, law: OpeningLaw): After => {
  const cause = causes[change.change];
  if (!cause || !isInForce(it)) return { assistance: it };
  const { assistance, made } = cause === 'death' ? afterDeath(it, change, told) : { assistance: it };
  return { assistance: lookedAt(assistance, { cause, on: told.on, happenedOn: change.happenedOn }, law), made };
};

const afterDeath = (it: Assistance, { personId, happenedOn, isLast }: MembersChange, { on, by }: Act): After => {
  const month = monthAfter(happenedOn);
  const isTheirs = (grant: { readonly personId?: PersonId | undefined }) => isLast || grant.personId === personId;
  if (!isLast && !standingGrants(it).some(isTheirs)) return { assistance: it };
  const grants = it.grants.flatMap((grant) => (isTheirs(grant) ? endedBefore([grant], month) : [grant]));
  const { number, cites, id } = nextDecision(it);
  const ended = isLast
    ? ({ class: 'none', status: 'ended', review: undefined, reviewDue: undefined, verificationDue: undefined, endsOn: undefined } as const)
    : {};
  const publicity = isLast ? closed(it.publicity, on) : it.publicity;
  const assistance: Assistance = { ...it, ...ended, grants, publicity, decision: id, decisions: number, decidedOn: on };
  const left = { class: assistance.class, amount: totalOf(assistance), from: month };
  return { assistance, made: { on, by, number, kind: 'death', cites, outcome: isLast ? 'ended' : 'reduced', ...left } };
};
