import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { reliefs } from '../adapters/database/reliefs.ts';
import { othersPaid, reliefSeen, saidOf } from '../adapters/input-shapes/relief-shapes.ts';
import { helpedOf } from '../domain/emergency/helped.ts';
import { notHere, staleOf } from '../domain/emergency/not-here.ts';
import { overpaid } from '../domain/emergency/reclaim.ts';
import { askedBack } from '../domain/emergency/standing.ts';
import { tooMuch } from '../domain/emergency/too-much.ts';
import { emergencyLaw } from '../domain/law/emergency-law.ts';
import { officers } from '../domain/who-may.ts';

/** 追回: whoever turned out to be insured, helped, liable or able to pay comes before the fund; by the standards of the day of the decision. */
export const reclaimEmergencyRelief = command({
  allow: officers,
  input: z.object({ ...reliefSeen, ...othersPaid }),
  subject: reliefs,
  key: ({ relief }) => ({ id: relief }),
  law: emergencyLaw,
  decide: ({ version, relief: _, ...said }, before, { actor, today, lawOn }) => {
    const { relief: it, settled } = before;
    const problem = staleOf(it, version) ?? notHere(it, 'paid', 'reclaimed', 'settled');
    if (problem) return problem;
    if (!it.applied || !it.decision) throw new Error('what was paid was applied for and decided');
    const others = { ...saidOf(said), ...helpedOf(settled) };
    const exceeding = tooMuch(it.applied.cost, others);
    if (exceeding) return exceeding;
    const amount = overpaid(it, others, lawOn(it.decision.on));
    if (amount <= askedBack(it)) return reject('NothingToReclaim');
    return accept({ ...before, relief: { ...it, reclaims: [...it.reclaims, { on: today, by: actor.id, others, amount }] } });
  },
});
