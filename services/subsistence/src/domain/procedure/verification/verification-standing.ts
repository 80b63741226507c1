import type { Day, Id } from '@jiuzhu/kernel';

/**
 * 核对 as the case sees it: nobody has authorised it and the case waits; it was asked for; it was reported. The state of the case is the saga: the request is an
 * event of it, and the answer an event that cites it.
 */
export type VerificationStanding = {
  readonly kind: 'waiting' | 'asked' | 'reported';
  readonly since: Day;
  readonly requestId?: Id<'request'> | undefined;
  /** since when the agencies are being asked */
  readonly begunOn?: Day | undefined;
  readonly reportId?: string | undefined;
  /** the family took its authorisation back during the procedure: nothing more is asked */
  readonly withdrawnOn?: Day | undefined;
};

/** What a household has let be asked about it, as verification told it. */
export type KnownAuthorisation = {
  readonly id: Id<'authorisation'>;
  readonly householdId: Id<'household'>;
  readonly purpose: string;
  readonly validUntil: Day;
  readonly withdrawnOn?: Day | undefined;
  readonly version: number;
};

/** Nobody has let the agencies be asked; or somebody took that back before they had answered. */
export const isUnauthorised = ({ kind, withdrawnOn }: VerificationStanding): boolean =>
  kind === 'waiting' || (kind === 'asked' && withdrawnOn !== undefined);
