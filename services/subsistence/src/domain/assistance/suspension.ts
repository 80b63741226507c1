import type { Act } from '@jiuzhu/casework';
import { standingGrants, totalOf } from './assistance.ts';
import type { Assistance } from './assistance.ts';
import { nextDecision } from './assistance-decision.ts';
import type { Decided } from './assistance-decision.ts';
import { endedBefore, monthAfter } from './grants.ts';
import type { SuspensionReason } from './reasons.ts';

/** 暂停: from the month after nothing is paid, and what was given waits. */
export const suspended = (it: Assistance, reason: SuspensionReason, act: Act): Decided => {
  const from = monthAfter(act.on);
  const { number, cites, id } = nextDecision(it);
  const assistance: Assistance = {
    ...{ ...it, status: 'suspended', decision: id, decisions: number },
    ...{ grants: endedBefore(it.grants, from), waiting: standingGrants(it) },
  };
  const left = { class: it.class, amount: totalOf(it), from, reason };
  return { assistance, made: { ...act, number, kind: 'suspension', cites, outcome: 'suspended', ...left } };
};

/** 恢复: from the month after, what was given before is given again. The months between are not made up for. */
export const resumed = (it: Assistance, act: Act): Decided => {
  const from = monthAfter(act.on);
  const { number, cites, id } = nextDecision(it);
  const again = standingGrants(it).map((grant) => ({ ...grant, from: grant.from > from ? grant.from : from }));
  const assistance: Assistance = {
    ...{ ...it, status: 'running', decision: id, decisions: number },
    ...{ grants: [...it.grants, ...again], waiting: undefined },
  };
  const left = { class: it.class, amount: totalOf(it), from };
  return { assistance, made: { ...act, number, kind: 'resumption', cites, outcome: 'resumed', ...left } };
};
