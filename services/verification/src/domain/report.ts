import { countyOf } from '@jiuzhu/casework';
import type { Day, Id, RegionCode } from '@jiuzhu/kernel';
import { isKnown, type Place, type Result } from './answer.ts';
import { type Authorisation, coversPerson } from './authorisation.ts';
import { isBroken, outstanding } from './commitment.ts';
import { type Comparisons, compareWithLimits } from './comparison.ts';
import { type Difference, differences } from './difference.ts';
import { openDispute } from './dispute.ts';
import { type Doubt, doubts } from './doubt.ts';
import { type Flagged, flagged } from './flag.ts';
import { type Household, streamOf } from './household.ts';
import type { Limits } from './law.ts';
import { type ObligorPart, obligorPart } from './obligor-part.ts';
import type { Purpose } from './purpose.ts';
import type { Commissioner, VerificationRequest } from './request.ts';
import { declaredSums, type Sum, verifiedSums } from './sum.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/**
 * What a report says (核对报告, domain.md 3.4): all that its seal covers but its number. It says which limits of the region are exceeded, and never
 * whether anybody is entitled: that is the programme's, and the report is evidence.
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
  readonly flags: readonly Flagged[];
  /** what stands as committed, and no agency was asked */
  readonly committed: readonly Place[];
  /** the day on which the authorisation was withdrawn while agencies were being asked */
  readonly withdrawnOn?: Day | undefined;
  /** third parties: apart from everything above */
  readonly obligors: readonly ObligorPart[];
  /** for social assistance alone */
  readonly limits?: Comparisons | undefined;
  readonly verdict?: Verdict | undefined;
  /** the dispute that this report answers */
  readonly dispute?: Id<'dispute'> | undefined;
  /** the county's office that answers for it (县级民政部门), and who put the question */
  readonly signatory: { readonly agency: string; readonly commissionedBy: Commissioner };
};

const byPlace = (one: Result, other: Result): number => (`${one.personId} ${one.item}` < `${other.personId} ${other.item}` ? -1 : 1);

type Grounds = { readonly request: VerificationRequest; readonly household: Household; readonly authorisation: Authorisation };

/** Whose means are nobody's of the household are parted from the rest before anything is added up. */
const parted = ({ request, household, authorisation }: Grounds) => {
  const all = request.results.toSorted(byPlace);
  const obligors = request.obligors.map((personId) => {
    const relation = household.obligors.find((it) => it.personId === personId)?.relation;
    return obligorPart({ personId, ...(relation === undefined ? {} : { relation }), signed: coversPerson(authorisation, personId) }, all);
  });
  return { results: all.filter(({ personId }) => !request.obligors.includes(personId)), obligors };
};

/** It holds as long as the authorisation under which it was got: no rule names a shorter time for all. */
export const compile = (id: Id<'report'>, grounds: Grounds, limits: Limits, on: Day): Report => {
  const { request, household, authorisation } = grounds;
  const { results, obligors } = parted(grounds);
  const committed = outstanding(request.commitments).map(({ personId, item }): Place => ({ personId, item }));
  const [sums, declared] = [verifiedSums(results), declaredSums(household)];
  const differing = differences(results, declared, sums, committed);
  const undeclared = differing.filter((it) => it.verified > it.declared).map(({ item }) => item);
  const broken = isBroken(request.commitments, results, undeclared);
  const withdrawnOn = authorisation.withdrawnOn;
  const dispute = openDispute(request.disputes)?.id;
  const beside = { withdrawn: withdrawnOn !== undefined, obligors, committed: committed.length > 0, broken };
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
    ...(withdrawnOn === undefined ? {} : { withdrawnOn }),
    ...(dispute === undefined ? {} : { dispute }),
    round: request.round,
    members: household.members.map(({ personId }) => personId),
    source: { stream: streamOf(household.id), version: household.sourceVersion, asOf: household.asOf },
    complete: results.every(isKnown) && committed.length === 0,
    results,
    sums,
    declared,
    differences: differing.map(({ item, declared: said, verified }) => ({ item, declared: said, verified })),
    doubts: doubts(results, differing, beside),
    flags: flagged(results),
    committed,
    obligors,
    ...(request.purpose === 'social-assistance'
      ? weighed({ household, declared, verified: sums, results, committed, differing }, limits)
      : {}),
    signatory: { agency: countyOf(request.region), commissionedBy: request.askedBy },
  };
};

type Weighing = Pick<Grounds, 'household'> &
  Pick<Report, 'declared' | 'results' | 'committed'> & { readonly verified: Report['sums']; readonly differing: Report['differences'] };

const weighed = ({ committed, differing, ...known }: Weighing, law: Limits): Pick<Report, 'limits' | 'verdict'> => {
  const limits = compareWithLimits({ ...known, committed }, law);
  const verdict = verdictOf({ limits, results: known.results, differences: differing, committed: committed.map(({ item }) => item) });
  return { limits, ...(verdict === undefined ? {} : { verdict }) };
};
