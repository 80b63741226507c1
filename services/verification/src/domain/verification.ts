import { type Day, type Id, reject } from '@jiuzhu/kernel';
import { type Authorisation, isInForce } from './authorisation.ts';
import type { Household } from './household.ts';
import { settled } from './dispute.ts';
import type { Limits } from './law.ts';
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

type Issuing = { readonly newReport: () => Id<'report'>; readonly limits: Limits };

/** Whether agencies may be asked (again) at all. Problems: VerificationUnderWay, NotAuthorised. */
export const unaskable = (it: Verification, underWay: readonly Pick<VerificationRequest, 'id' | 'purpose'>[], on: Day) => {
  const running = underWay.find(({ purpose }) => purpose === it.request.purpose);
  if (running) return reject('VerificationUnderWay', { request: running.id });
  return stillAuthorised(it, on) ? undefined : reject('NotAuthorised');
};

const issue = (it: Verification, { newReport, limits }: Issuing, on: Day): Verification => {
  const issued = compile(newReport(), it, limits, on);
  const disputes = settled(it.request.disputes, issued.id, issued.results, on);
  return { ...it, request: { ...it.request, status: 'reported', reportId: issued.id, disputes }, issued };
};

/** The report, once the last agency has answered or failed. */
export const issueWhenAnswered = (it: Verification, by: Issuing, on: Day): Verification =>
  it.request.status === 'asking' && waitingFor(it.request).length === 0 ? issue(it, by, on) : it;

/** The report on the day that it is due: early, or issued already, changes nothing. */
export const issueWhenDue = (it: Verification, by: Issuing, on: Day): Verification =>
  it.request.status === 'asking' && on >= it.request.dueOn ? issue({ ...it, request: timedOut(it.request, on) }, by, on) : it;
