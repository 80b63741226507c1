import type { Act } from '@jiuzhu/casework';
import { isInForce, totalOf } from './assistance.ts';
import type { Assistance, RunningGrant } from './assistance.ts';
import { nextDecision } from './assistance-decision.ts';
import type { Moved } from './assistance-decision.ts';
import type { AssistanceLaw } from '../law/assistance-law.ts';
import { endedBefore, monthAfterNotice } from './grants.ts';
import { lookedAt } from './looked-at.ts';
import type { OpeningLaw } from './review.ts';
import { leftWithNothing } from './termination.ts';

type MergingLaw = OpeningLaw & Pick<AssistanceLaw, 'noticeBefore'>;

/**
 * 并户: the household that ends in another is given nothing more, nor recognised, after its reasons (57号 Art 32): all of it lives in the one that is kept, whose
 * assistance is reviewed with them in it, and which applies where it has none. What one of its members was given by name is that member's, and stops with no paper of
 * the register (43号 Art 24): it stays, under review, until an officer ends it, so that nobody is left out or given twice (83号 三(一)).
 */
export const mergedAway = (it: Assistance, { on, by }: Act, law: MergingLaw): Moved => {
  if (!isInForce(it)) return { assistance: it };
  const from = monthAfterNotice(on, law.noticeBefore);
  const waiting = it.waiting?.filter(isOfMember);
  const given = it.grants.flatMap((grant) => (isOfMember(grant) && it.status !== 'exiting' ? [grant] : endedBefore([grant], from)));
  const rest = { ...it, grants: given, waiting };
  const left = (waiting ?? given).filter((grant) => isOfMember(grant) && grant.until === undefined);
  const { number, cites, id } = nextDecision(it);
  const now = { ...rest, decision: id, decisions: number, decidedOn: on };
  const isAll = left.length === 0;
  const assistance: Assistance = isAll
    ? { ...now, ...leftWithNothing(now, on) }
    : lookedAt({ ...now, class: classOf(left), recognisedUntil: undefined }, { cause: 'members', on, happenedOn: on }, law);
  const isLess = isAll || totalOf(it) !== totalOf(rest);
  const what = { class: assistance.class, amount: totalOf(assistance), reason: 'household-merged', ...(isLess ? { from } : {}) } as const;
  return { assistance, made: { on, by, number, kind: 'termination', cites, outcome: isAll ? 'ended' : 'reduced', ...what } };
};

const isOfMember = ({ personId }: RunningGrant): boolean => personId !== undefined;
const classOf = (left: readonly RunningGrant[]): RunningGrant['class'] =>
  left.some((it) => it.class === 'tekun') ? 'tekun' : 'single-person';
