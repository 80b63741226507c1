import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { reportsToWeigh, weighedHouseholds } from '../adapters/database/weighed-households.ts';
import { foundOtherwise } from '../domain/assistance/found-otherwise.ts';
import { lookedAt } from '../domain/assistance/looked-at.ts';
import { weighingLaw } from '../domain/law/assistance-law.ts';

/**
 * 核对发现: what the agencies say between two reviews is set beside what the household was judged from. Where it comes to something else a review is opened by it, with
 * that report; else it is noted that it was looked at. Nothing is taken by it: an officer reviews, and another decides (57号 Art 31, 32).
 */
export const weighReportWhenIssued = timer({
  due: reportsToWeigh,
  subject: weighedHouseholds,
  law: weighingLaw,
  decide: (_id, it, { law }) => {
    const { assistance, household, report } = it;
    if (assistance.review) return accept({ ...it, isWeighed: true });
    const found = foundOtherwise(assistance, household, report, law);
    if (found === 'not-known') return accept({ ...it, isWeighed: true });
    if (found === 'as-before') return accept({ ...it, isWeighed: true, assistance: { ...assistance, verifiedOn: report.on } });
    const opening = { cause: 'verification', on: report.on, happenedOn: report.on } as const;
    return accept({ ...it, isWeighed: true, assistance: lookedAt(assistance, opening, law) });
  },
});
