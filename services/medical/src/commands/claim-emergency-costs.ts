import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { reliefs } from '../adapters/database/reliefs.ts';
import { billNumber } from '../adapters/input-shapes.ts';
import { costs, saidOf } from '../adapters/input-shapes/relief-shapes.ts';
import { helpedOf } from '../domain/emergency/helped.ts';
import { notHere, staleOf } from '../domain/emergency/not-here.ts';
import { tooMuch } from '../domain/emergency/too-much.ts';
import { submitters } from '../domain/who-may.ts';

/** 医疗机构申请: once the emergency is over, with what it cost and what others pay; what medical assistance and charities paid is read from the settlement of the same bill. */
export const claimEmergencyCosts = command({
  allow: submitters,
  input: costs.extend({ billNumber }),
  subject: reliefs,
  key: (it) => ({ id: it.relief, billNumber: it.billNumber }),
  decide: ({ version, until, totalCost: total, eligibleCost: eligible, billNumber: of, ...said }, before, { actor, today }) => {
    const { relief: it, submitters: accounts, settled, twin } = before;
    if (!accounts.includes(actor.agency)) return reject('ReliefUnknown');
    const problem = staleOf(it, version) ?? notHere(it, 'treated');
    if (problem) return problem;
    if (until > today) return reject('DayInFuture', { path: ['until'] });
    if (until < it.brought.on) return reject('DaysReversed', { path: ['until'] });
    if (eligible > total) return reject('InPolicyExceedsTotal', { path: ['eligibleCost'] });
    if (twin) return reject('EmergencyClaimed', { relief: twin, path: ['billNumber'] });
    const [cost, others] = [
      { total, eligible },
      { ...saidOf(said), ...helpedOf(settled) },
    ];
    return (
      tooMuch(cost, others) ??
      accept({ ...before, relief: { ...it, applied: { on: today, by: actor.id, billNumber: of, until, cost, others } } })
    );
  },
});
