import { accept, fen, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { paidCases } from '../adapters/cases.ts';
import { caseId, amount as money, version } from '../adapters/input-shapes.ts';
import { proposed } from '../domain/expenditure/application.ts';
import { partsOf } from '../domain/expenditure/parts.ts';
import { weighedOf } from '../domain/expenditure/weighable.ts';
import { spendingLaw } from '../domain/law/expenditure-law.ts';
import { statusOf } from '../domain/procedure/status.ts';

/** 审核意见: what would be granted is posted; what would be refused goes to the decision at once. What is not known keeps it open. */
export const proposeExpenditureGrant = command({
  allow: { role: 'reviewer' },
  input: z.object({ case: caseId, version, amount: money }),
  subject: paidCases,
  key: (input) => input.case,
  law: spendingLaw,
  decide: ({ version, amount }, state, { actor, law, today }) => {
    const { case: it } = state;
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    const { application } = it;
    if (application?.step !== 'surveyed') return reject('CaseInOtherStatus', { status: statusOf(it) });
    if (partsOf(application, actor.id).includes('surveyor')) return reject('PartTakenAlready', { part: 'surveyor' });
    const weighed = weighedOf(state, application, law, today);
    if (weighed.verdict === 'unknown') return reject('MeansUnknown', { needs: weighed.needs });
    const isFit = weighed.verdict === 'pass';
    if (isFit && (amount < 1 || amount > weighed.limit)) return reject('AmountAboveLimit', { limit: weighed.limit, path: ['amount'] });
    const proposal = { on: today, by: actor.id, amount: isFit ? amount : fen(0) };
    return accept({ case: { ...it, application: proposed(application, proposal) } });
  },
});
