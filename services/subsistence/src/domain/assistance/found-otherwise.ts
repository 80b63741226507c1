import { partOf } from '@jiuzhu/policy';
import { reportOf } from '../classification/brief.ts';
import type { Brief, BriefReport } from '../classification/brief.ts';
import type { Household, Report } from '../household/facts.ts';
import type { WeighingLaw } from '../law/assistance-law.ts';
import { entitlementLaw } from '../law/law.ts';
import type { Assistance } from './assistance.ts';
import { groundOf } from './basis.ts';
import { comesTo } from './comes-to.ts';
import { isMarked } from './review-outcome.ts';

/** `not-known`: it cannot be said, since something that would have to be known is not. */
export type Found = 'otherwise' | 'as-before' | 'not-known';

/**
 * 经济核对 between two reviews: what a household was judged from is judged once more, and all that is changed is what the agencies say. Otherwise than before is another
 * class, a marked change of the amount (57号 Art 31), or what can be judged no more; and somebody on the register of deaths who is a member still (83号 一(三)). By the
 * standards of today both times, and each fact as old as it was: neither a standard that moved nor the time that passed is laid at the family's door.
 */
export const foundOtherwise = (it: Assistance, household: Pick<Household, 'membersOn'>, report: Report, law: WeighingLaw): Found => {
  if (report.doubts.includes('death-recorded') && household.membersOn < report.on) return 'otherwise';
  const grounds = (it.bases ?? []).map(groundOf);
  if (grounds.length === 0) return 'not-known';
  const standards = partOf(law, entitlementLaw);
  const was = comesTo(grounds, standards);
  if (was.class === 'undecidable') return 'not-known';
  const is = comesTo(
    grounds.map((ground) => ({ ...ground, brief: foundIn(ground.brief, report) })),
    standards,
  );
  const isOther = is.class !== was.class || (is.total !== was.total && isMarked(was.total, is.total, law));
  if (isOther) return 'otherwise';
  // what one agency found counts though another did not answer; that nothing was found is known when all have
  return report.complete ? 'as-before' : 'not-known';
};

const foundIn = (brief: Brief, report: Report): Brief => {
  const whole = { ...reportOf(report), complete: true, lacksAuthorisation: false, recordsDeath: false };
  return { ...brief, report: { ...whole, found: whole.found.filter((it) => !isSettled(brief, it)) } };
};

/** What an officer settled with evidence after the report before (57号 Art 18) stays settled, unless more is found than was then. */
const isSettled = ({ facts, report }: Brief, { place, amount }: BriefReport['found'][number]): boolean => {
  if (!report) return false;
  const then = report.found.find((it) => it.place === place)?.amount ?? 0;
  return amount <= then && facts.some((it) => it.place === place && it.correctedOn >= report.on);
};
