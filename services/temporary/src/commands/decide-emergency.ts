import { addWorkingDays, reject } from '@jiuzhu/kernel';
import type { RegionCode } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { paidCases } from '../adapters/database/cases.ts';
import { caseId, amount as money, version } from '../adapters/input-shapes.ts';
import { stages as staging } from '../adapters/input-shapes/stages-shape.ts';
import { payerOf, sumFor } from '../domain/emergency/competence.ts';
import { lawFor } from '../domain/emergency/public-emergency.ts';
import { weighedEmergencyOf } from '../domain/emergency/weighed-emergency.ts';
import { classOf } from '../domain/household/class.ts';
import { elsewhereOf } from '../domain/incident/related.ts';
import { emergencyLaw } from '../domain/law/emergency-law.ts';
import { granted, refused } from '../domain/procedure/decide.ts';
import { awaitsDecision, statusOf } from '../domain/procedure/status.ts';
import { grantsOf } from '../domain/procedure/temporary-case.ts';
import { paidFrom } from '../domain/reserve/paid-from.ts';
import { begun, isFit } from '../domain/stages/stages.ts';
import { acceptInWriting } from '../effects/serve-letter.ts';

/**
 * 急难型救助, 先行救助: paid at once, and the papers come after. It may be granted again for the same incident (跟进救助) as long as something is uncovered; whoever
 * decides answers for all of it together. What the law does not allow is refused, with every reason.
 */
export const decideEmergency = command({
  allow: { role: 'decider' },
  input: z.object({ case: caseId, version, livingInDifficulty: z.boolean(), amount: money, stages: staging }),
  subject: paidCases,
  key: (input) => input.case,
  law: emergencyLaw,
  decide: (
    { version, amount, stages, ...found },
    { case: it, household, recognition, reserve, others },
    { actor, law: usual, lawOn, now, today },
  ) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    if (!awaitsDecision(it)) return reject('CaseInOtherStatus', { status: statusOf(it) });
    const { incident } = it;
    const law = lawFor(incident, usual, lawOn);
    const elsewhere = elsewhereOf(it, others, law);
    const weighed = weighedEmergencyOf({ case: it, household, recognition, elsewhere }, found, law, today);
    const deciding = { on: today, by: actor.id, at: now, class: classOf(recognition, incident.persons, today), weighed };
    if (weighed.verdict !== 'pass') return acceptInWriting(it, { case: refused(it, deciding, law) }, household);
    if (amount < 1 || amount > weighed.limit) return reject('AmountAboveLimit', { limit: weighed.limit, path: ['amount'] });
    if (stages && !isFit(stages, amount, today, law)) return reject('StagesUnfit', { path: ['stages'] });
    const sum = sumFor([...grantsOf(it).map((one) => one.amount), elsewhere.granted], amount);
    const payer = payerOf(actor.region as RegionCode, it.region, sum, law);
    if (!payer) return reject('BeyondTownship', { limit: law.townshipLimit, sum, path: ['amount'] });
    const papersDue = addWorkingDays(today, law.papers);
    const staged = stages && begun(stages, law, today);
    const after = granted(it, deciding, { amount, payer, papersDue, staged }, law);
    const paid = paidFrom(payer, reserve, after, { amount, on: today, by: actor.id });
    if ('balance' in paid) return reject('ReserveInsufficient', { balance: paid.balance, path: ['amount'] });
    if ('lacks' in paid) return reject('ReserveNotOpen');
    return acceptInWriting(it, { case: after, reserve: paid.reserve }, household);
  },
});
