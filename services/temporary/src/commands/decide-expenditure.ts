import { accept, fen, minFen, reject } from '@jiuzhu/kernel';
import type { RegionCode } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { paidCases } from '../adapters/database/cases.ts';
import { caseId, amount as money, version } from '../adapters/input-shapes.ts';
import { stages as staging } from '../adapters/input-shapes/stages-shape.ts';
import { payerOf, sumFor } from '../domain/emergency/competence.ts';
import { lastProposal, sentBack } from '../domain/expenditure/application.ts';
import { partsOf } from '../domain/expenditure/parts.ts';
import { weighedOf } from '../domain/expenditure/weighable.ts';
import { classOf } from '../domain/household/class.ts';
import { elsewhereOf } from '../domain/incident/related.ts';
import { expenditureLaw } from '../domain/law/expenditure-law.ts';
import { granted, refused } from '../domain/procedure/decide.ts';
import { statusOf } from '../domain/procedure/status.ts';
import { paidFrom } from '../domain/reserve/paid-from.ts';
import { begun, isFit } from '../domain/stages/stages.ts';
import { acceptInWriting } from '../effects/serve-letter.ts';

/**
 * 支出型救助: weighed once more as all stands on the day, by somebody who neither surveyed nor gave the opinion. No more is granted than was posted; what was
 * paid for the same thing as an emergency is answered together with it. What the law does not allow is refused, with every reason; what the opinion would have refused and the law allows by now was never
 * posted, and goes back to whoever gives the opinion. What was put before the county's meeting (一事一议) is decided there.
 */
export const decideExpenditure = command({
  allow: { role: 'decider' },
  input: z.object({ case: caseId, version, amount: money, stages: staging }),
  subject: paidCases,
  key: (input) => input.case,
  law: expenditureLaw,
  decide: ({ version, amount, stages }, state, { actor, law, now, today }) => {
    const { case: it, household, recognition, reserve, others } = state;
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    const { application } = it;
    if (!application || statusOf(it) !== 'awaiting-decision') return reject('CaseInOtherStatus', { status: statusOf(it) });
    const [part] = partsOf(application, actor.id);
    if (part) return reject('PartTakenAlready', { part });
    const proposal = lastProposal(application);
    if (proposal?.conference) return reject('BeforeConference');
    const elsewhere = elsewhereOf(it, others, law);
    const weighed = weighedOf({ ...state, elsewhere }, application, law, today);
    if (weighed.verdict === 'unknown') return reject('MeansUnknown', { needs: weighed.needs });
    const deciding = { on: today, by: actor.id, at: now, class: classOf(recognition, it.incident.persons, today), weighed };
    if (weighed.verdict === 'fail') return acceptInWriting(it, { case: refused(it, deciding, law) }, household);
    if (proposal?.amount === 0) return accept({ case: { ...it, application: sentBack(application, { on: today, by: actor.id }) } });
    const limit = minFen(weighed.limit, proposal?.amount ?? fen(0));
    if (amount < 1 || amount > limit) return reject('AmountAboveLimit', { limit, path: ['amount'] });
    if (stages && !isFit(stages, amount, today, law)) return reject('StagesUnfit', { path: ['stages'] });
    const sum = sumFor([elsewhere.granted], amount);
    const payer = payerOf(actor.region as RegionCode, it.region, sum, law);
    if (!payer) return reject('BeyondTownship', { limit: law.townshipLimit, sum, path: ['amount'] });
    const after = granted(it, deciding, { amount, payer, staged: stages && begun(stages, law, today) }, law);
    const paid = paidFrom(payer, reserve, after, { amount, on: today, by: actor.id });
    if ('balance' in paid) return reject('ReserveInsufficient', { balance: paid.balance, path: ['amount'] });
    if ('lacks' in paid) return reject('ReserveNotOpen');
    return acceptInWriting(it, { case: after, reserve: paid.reserve }, household);
  },
});
