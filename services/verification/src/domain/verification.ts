import type { Day, Id } from '@jiuzhu/kernel';
import { type Authorisation, isInForce } from './authorisation.ts';
import type { Household } from './household.ts';
import { compile, type Report } from './report.ts';
import { timedOut, type VerificationRequest, waitingFor } from './request.ts';

/** A request with what it stands on, and the report that has just come of it. */
export type Verification = {
  readonly request: VerificationRequest;
  readonly household: Household;
  readonly authorisation: Authorisation;
  readonly issued?: Report | undefined;
};

export const stillAuthorised = ({ authorisation }: Verification, on: Day): boolean => isInForce(authorisation, on);

const issue = (it: Verification, newReport: () => Id<'report'>, on: Day): Verification => {
  const issued = compile(newReport(), it, on);
  return { ...it, request: { ...it.request, status: 'reported', reportId: issued.id }, issued };
};

/** The report, once the last agency has answered or failed. */
export const issueWhenAnswered = (it: Verification, newReport: () => Id<'report'>, on: Day): Verification =>
  it.request.status === 'asking' && waitingFor(it.request).length === 0 ? issue(it, newReport, on) : it;

/** The report on the day that it is due: early, or issued already, changes nothing. */
export const issueWhenDue = (it: Verification, newReport: () => Id<'report'>, on: Day): Verification =>
  it.request.status === 'asking' && on >= it.request.dueOn ? issue({ ...it, request: timedOut(it.request) }, newReport, on) : it;
