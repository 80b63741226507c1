import { letterAsked, suffices } from '@jiuzhu/casework';
import { fen, reject } from '@jiuzhu/kernel';
import type { FactSource } from '@jiuzhu/policy';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { reliefs } from '../adapters/database/reliefs.ts';
import { fundStream } from '../adapters/database/relief-funds.ts';
import { reliefSeen } from '../adapters/input-shapes/relief-shapes.ts';
import { theDecision } from '../domain/cases/medical-case.ts';
import { decideRelief } from '../domain/emergency/decide-relief.ts';
import { helpedOf } from '../domain/emergency/helped.ts';
import { notHere, staleOf } from '../domain/emergency/not-here.ts';
import { paidOut } from '../domain/emergency/relief-fund.ts';
import { isUnknown, lacksInquiry } from '../domain/emergency/standing.ts';
import { tooMuch } from '../domain/emergency/too-much.ts';
import { emergencyLaw } from '../domain/law/emergency-law.ts';
import { officers } from '../domain/who-may.ts';
import { acceptInWritingTo } from '../effects/serve-relief-letter.ts';

/** 审核支付: by what others pay on the day of the decision, and by what the office found; out of the fund, which is never overdrawn. */
export const decideEmergencyRelief = command({
  allow: officers,
  input: z.object({ ...reliefSeen, neededFirstAid: z.boolean(), cannotPay: z.boolean() }),
  subject: reliefs,
  key: ({ relief }) => ({ id: relief }),
  law: emergencyLaw,
  decide: ({ version, neededFirstAid, cannotPay }, before, { actor, today, law, newId, version: ofStream }) => {
    const { relief: it, fund, settled, classes } = before;
    const problem = staleOf(it, version) ?? notHere(it, 'applied');
    if (problem) return problem;
    if (!it.applied) throw new Error('what was applied for has its costs');
    if (lacksInquiry(it)) return reject('IdentityNotAsked');
    const others = { ...it.applied.others, ...helpedOf(settled) };
    const exceeding = tooMuch(it.applied.cost, others);
    if (exceeding) return exceeding;
    const found = { neededFirstAid, isUnknown: isUnknown(it), cannotPay: cannotPay || classes.length > 0 };
    const source: FactSource = { kind: 'emergency', stream: fundStream(it.region), version: ofStream(), asOf: today, source: 'found' };
    const made = { on: today, by: actor.id, source, paymentId: newId('payment') };
    const decision = decideRelief({ ...found, applied: it.applied, others }, made, law);
    const after = { ...before, relief: letterAsked({ ...it, decision }, theDecision, today) };
    if (decision.amount === 0) return acceptInWritingTo(before, after);
    if (!fund || !suffices(fund, decision.amount)) return reject('FundInsufficient', { balance: fund?.balance ?? fen(0) });
    const paid = paidOut(fund, { on: today, by: actor.id, amount: decision.amount, reliefId: it.id });
    return acceptInWritingTo(before, { ...after, fund: paid });
  },
});
