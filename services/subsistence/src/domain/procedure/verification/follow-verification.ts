import { resumed, stopped } from '@jiuzhu/casework';
import type { Day, Id } from '@jiuzhu/kernel';
import type { Report } from '../../household/facts.ts';
import { isOpen } from '../status.ts';
import type { SubsistenceCase } from '../subsistence-case.ts';
import { isUnauthorised } from './verification-standing.ts';
import type { KnownAuthorisation, VerificationStanding } from './verification-standing.ts';

const purpose = 'social-assistance';

const isAuthorised = (all: readonly KnownAuthorisation[], today: Day): boolean =>
  all.some((it) => it.purpose === purpose && it.withdrawnOn === undefined && today <= it.validUntil);

const answers = (report: Report | undefined, today: Day): report is Report =>
  report !== undefined && report.complete && report.validUntil >= today;

export type Sight = { readonly authorisations: readonly KnownAuthorisation[]; readonly report?: Report | undefined };
type Asking = { readonly today: Day; readonly requestId: Id<'request'> };

/** Where the verification of an accepted case stands: a complete report that holds is enough; else it is asked for, if the family lets it. */
const standingOf = ({ authorisations, report }: Sight, { today, requestId }: Asking): VerificationStanding => {
  if (answers(report, today)) return { kind: 'reported', since: today, reportId: report.reportId };
  return isAuthorised(authorisations, today) ? { kind: 'asked', since: today, requestId } : { kind: 'waiting', since: today };
};

/** The papers are complete: what the agencies know is asked for (57号 Art 17). */
export const verifying = (it: SubsistenceCase, sight: Sight, asking: Asking): SubsistenceCase =>
  standing(it, standingOf(sight, asking), asking.today);

/** Where nobody may be asked, the working days stand still until the family says that they may (the authorisation is one of its papers: 57号 Art 4, 9). */
const standing = (it: SubsistenceCase, verification: VerificationStanding, on: Day): SubsistenceCase => ({
  ...{ ...it, verification },
  pauses: isUnauthorised(verification) ? stopped(it.pauses, on) : resumed(it.pauses, on),
});

/** A case that still waits is asked for once the family has authorised it. */
export const authorised = (it: SubsistenceCase, sight: Sight, asking: Asking): SubsistenceCase => {
  const { verification } = it;
  return isOpen(it) && verification && isUnauthorised(verification) ? verifying(it, sight, asking) : it;
};

/** Nobody is asked any more. The case says so, and whoever handles it hears the family (57号 Art 29). */
export const withdrawnFrom = (it: SubsistenceCase, { authorisations }: Sight, on: Day): SubsistenceCase => {
  const { verification } = it;
  if (!isOpen(it) || !verification || verification.withdrawnOn !== undefined || isAuthorised(authorisations, on)) return it;
  return standing(it, { ...verification, withdrawnOn: on }, on);
};

type Begun = { readonly purpose: string; readonly on: Day };

/** The agencies are being asked, for this case or for somebody else: what they answer is the same. Told again, the first day counts. */
export const begunFor = (it: SubsistenceCase, begun: Begun): SubsistenceCase => {
  const { verification } = it;
  if (!isOpen(it) || verification?.kind !== 'asked' || verification.begunOn || begun.purpose !== purpose) return it;
  return { ...it, verification: { ...verification, begunOn: begun.on } };
};

/** The answer; a report that somebody else asked for answers as well. One that lacks an answer leaves the case where it is, for it is asked again. */
export const reportedTo = (it: SubsistenceCase, report: Report): SubsistenceCase => {
  const { verification } = it;
  if (!isOpen(it) || !verification || !report.complete) return it;
  return standing(it, { ...verification, kind: 'reported', since: report.on, reportId: report.reportId }, report.on);
};
