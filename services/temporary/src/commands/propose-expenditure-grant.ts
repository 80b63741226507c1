import { accept, addFen, fen, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { paidCases } from '../adapters/database/cases.ts';
import { caseId, amount as money, optional, version } from '../adapters/input-shapes.ts';
import { formulaSuffices } from '../domain/conference/formula-suffices.ts';
import { proposed } from '../domain/expenditure/application.ts';
import { partsOf } from '../domain/expenditure/parts.ts';
import { weighedOf } from '../domain/expenditure/weighable.ts';
import { uncoveredOf } from '../domain/incident/incident.ts';
import { elsewhereOf } from '../domain/incident/related.ts';
import type { Elsewhere } from '../domain/incident/related.ts';
import { spendingLaw } from '../domain/law/expenditure-law.ts';
import { givenIn } from '../domain/procedure/paid.ts';
import type { TemporaryCase } from '../domain/procedure/temporary-case.ts';
import { statusOf } from '../domain/procedure/status.ts';

/**
 * 审核意见: what would be granted is posted; what would be refused goes to the decision at once. What is not known keeps it open. What the formula does not carry may be put before
 * the county's meeting (一事一议), if anything is left that nobody bears: then what that is asked for is posted.
 */
export const proposeExpenditureGrant = command({
  allow: { role: 'reviewer' },
  input: z.object({ case: caseId, version, amount: money, conference: optional(z.boolean()) }),
  subject: paidCases,
  key: (input) => input.case,
  law: spendingLaw,
  decide: ({ version, amount, conference = false }, state, { actor, law, today }) => {
    const { case: it } = state;
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    const { application } = it;
    if (application?.step !== 'surveyed') return reject('CaseInOtherStatus', { status: statusOf(it) });
    if (partsOf(application, actor.id).includes('surveyor')) return reject('PartTakenAlready', { part: 'surveyor' });
    const elsewhere = elsewhereOf(it, state.others, law);
    const weighed = weighedOf({ ...state, elsewhere }, application, law, today);
    if (weighed.verdict === 'unknown') return reject('MeansUnknown', { needs: weighed.needs });
    if (conference && formulaSuffices(weighed, amount)) return reject('FormulaSuffices', { limit: weighed.limit, path: ['conference'] });
    const limit = conference ? leftOf(it, elsewhere) : weighed.limit;
    const isFit = weighed.verdict === 'pass' || (conference && limit > 0);
    if (isFit && (amount < 1 || amount > limit)) return reject('AmountAboveLimit', { limit, path: ['amount'] });
    const proposal = { on: today, by: actor.id, amount: isFit ? amount : fen(0), conference: conference && isFit };
    return accept({ case: { ...it, application: proposed(application, proposal) } });
  },
});

/** What nobody bears, less all that was given for it. */
const leftOf = (it: TemporaryCase, { given }: Elsewhere) => uncoveredOf(it.incident, addFen(givenIn(it), given));
