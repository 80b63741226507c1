import type { Day, Id, RegionCode } from '@jiuzhu/kernel';
import { isKnown, type Result } from './answer.ts';
import type { Authorisation } from './authorisation.ts';
import { type Difference, differences } from './difference.ts';
import { type Doubt, doubts } from './doubt.ts';
import { type Household, streamOf } from './household.ts';
import type { Purpose } from './purpose.ts';
import type { VerificationRequest } from './request.ts';
import { declaredSums, type Sum, verifiedSums } from './sum.ts';

/**
 * What a report says (核对报告, domain.md 3.4): all that its seal covers but its number. It compares with no limit and names no verdict: that is
 * the programme's, and the report is evidence.
 */
export type Report = {
  readonly id: Id<'report'>;
  readonly requestId: Id<'request'>;
  readonly authorisationId: Id<'authorisation'>;
  readonly householdId: Id<'household'>;
  readonly region: RegionCode;
  readonly purpose: Purpose;
  readonly on: Day;
  readonly validUntil: Day;
  readonly supersedes?: Id<'report'> | undefined;
  readonly round: number;
  readonly members: readonly Id<'person'>[];
  /** where what was declared is known from */
  readonly source: { readonly stream: string; readonly version: number; readonly asOf: Day };
  /** every question was answered */
  readonly complete: boolean;
  readonly results: readonly Result[];
  readonly sums: readonly Sum[];
  readonly declared: readonly Sum[];
  readonly differences: readonly Difference[];
  readonly doubts: readonly Doubt[];
};

const byPlace = (one: Result, other: Result): number => (`${one.personId} ${one.item}` < `${other.personId} ${other.item}` ? -1 : 1);

/** It holds as long as the authorisation under which it was got: no rule names a shorter time for all. */
export const compile = (
  id: Id<'report'>,
  {
    request,
    household,
    authorisation,
  }: { readonly request: VerificationRequest; readonly household: Household; readonly authorisation: Authorisation },
  on: Day,
): Report => {
  const results = request.results.toSorted(byPlace);
  const sums = verifiedSums(results);
  const declared = declaredSums(household);
  const differing = differences(results, declared, sums);
  return {
    id,
    requestId: request.id,
    authorisationId: authorisation.id,
    householdId: request.householdId,
    region: request.region,
    purpose: request.purpose,
    on,
    validUntil: authorisation.validUntil,
    ...(request.reportId === undefined ? {} : { supersedes: request.reportId }),
    round: request.round,
    members: household.members.map(({ personId }) => personId),
    source: { stream: streamOf(household.id), version: household.sourceVersion, asOf: household.asOf },
    complete: results.every(isKnown),
    results,
    sums,
    declared,
    differences: differing.map(({ item, declared: said, verified }) => ({ item, declared: said, verified })),
    doubts: doubts(results, differing),
  };
};
