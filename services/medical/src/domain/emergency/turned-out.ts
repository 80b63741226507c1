import { type Day, maxFen, subtractFen } from '@jiuzhu/kernel';
import type { EmergencyLaw } from '../law/emergency-law.ts';
import type { Settlement } from '../settlement/settlement.ts';
import type { PaidByOthers } from './costs.ts';
import { helpedOf } from './helped.ts';
import { overpaid } from './reclaim.ts';
import type { Relief, TurnedOut } from './relief.ts';
import { askedBack } from './standing.ts';

/** By which it is known what was looked at: another settlement, or another gift after it, is another state. Absent: the bill is not settled. */
const stateOf = (settled: Settlement | undefined): string | undefined => settled && `${settled.id}/${String(settled.gifts?.length ?? 0)}`;

/** An insurance pays what the hospital or the office said, or what the settlement of the same bill says, whichever is more: nobody said it twice. */
const othersIn = (said: PaidByOthers, settled: Settlement | undefined): PaidByOthers => ({
  ...{ ...said, ...helpedOf(settled) },
  ...(settled
    ? {
        basic: maxFen(said.basic, settled.bill.basic),
        catastrophic: maxFen(said.catastrophic, settled.bill.catastrophic),
        supplementary: maxFen(said.supplementary, settled.bill.supplementary),
      }
    : {}),
});

/** 待追回: what is to be asked back beyond what was asked back already, since when it is known, and by whose payments. */
export const reclaimDue = (it: Relief): TurnedOut | undefined => {
  const { turnedOut } = it;
  if (!turnedOut || turnedOut.amount <= askedBack(it)) return undefined;
  return { ...turnedOut, amount: subtractFen(turnedOut.amount, askedBack(it)) };
};

/**
 * 649号 Art 32 (与其他医疗保障制度相衔接): the fund had paid, and then the same bill was settled, or a charity gave of it. What that makes too much is weighed by the standards
 * of the day of the decision; whether it is asked back the office decides. What is due already is due since then, however much more it becomes.
 */
export const lookedAt = (it: Relief, settled: Settlement | undefined, today: Day, lawOn: (day: Day) => EmergencyLaw): Relief => {
  if (!it.decision) return it;
  const others = othersIn(it.reclaims.at(-1)?.others ?? it.decision.others, settled);
  const turnedOut = { on: reclaimDue(it)?.on ?? today, others, amount: overpaid(it, others, lawOn(it.decision.on)) };
  return { ...it, lookedAt: stateOf(settled), turnedOut };
};
