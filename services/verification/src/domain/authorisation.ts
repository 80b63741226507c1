import { ageOn, type Day, type Id, isWithin, type RegionCode } from '@jiuzhu/kernel';
import type { Household, Member, Obligor } from './household.ts';
import type { Purpose } from './purpose.ts';

/** A person's signature, or a guardian's for the person. */
export type Signature = { readonly personId: Id<'person'>; readonly guardianId?: Id<'person'> | undefined };

export type Period = { readonly from?: Day | undefined; readonly until?: Day | undefined };

/** A written authorisation (授权书), Order 649, article 58. */
export type Authorisation = {
  readonly id: Id<'authorisation'>;
  readonly householdId: Id<'household'>;
  readonly region: RegionCode;
  readonly purpose: Purpose;
  readonly signatures: readonly Signature[];
  /** codes of `sources` */
  readonly scope: readonly string[];
  /** what an answer may be of, as of these days; a day left out is no bound */
  readonly period?: Period | undefined;
  /** it is for persons in extreme difficulty: their statutory obligors are asked about too, who sign for themselves (民发〔2021〕43号, article 10) */
  readonly obligors: boolean;
  readonly signedOn: Day;
  readonly validUntil: Day;
  readonly withdrawnOn?: Day | undefined;
  /** SHA-256 of the signed document, in hex; it goes when the household is erased */
  readonly documentHash?: string | undefined;
};

/** Full age: Civil Code, article 17. */
const fullAge = 18;
const isAdult = ({ born }: Pick<Member, 'born'>, on: Day): boolean => born <= on && ageOn(born, on) >= fullAge;

/** A guardian signs for a minor, and for an adult whose disability may take the capacity to act (Civil Code, articles 19 to 22). */
const mayHaveGuardian = (member: Member, on: Day): boolean =>
  !isAdult(member, on) ||
  member.disability?.kind === 'intellectual' ||
  member.disability?.kind === 'mental' ||
  member.disability?.kind === 'multiple';

/** Whose guardian one may be: an adult who is known here, and not oneself. */
type Guardians = ReadonlySet<Id<'person'>>;
const adultsOf = (all: readonly Pick<Member, 'personId' | 'born'>[], on: Day): Guardians =>
  new Set(all.filter((it) => isAdult(it, on)).map(({ personId }) => personId));

const holds = (of: Pick<Member, 'personId' | 'born'>, guarded: boolean, guardians: Guardians, on: Day) => {
  return ({ personId, guardianId }: Signature): boolean => {
    if (personId !== of.personId) return false;
    if (guardianId === undefined) return isAdult(of, on);
    return guardianId !== personId && guardians.has(guardianId) && guarded;
  };
};

/**
 * Members who have not signed: an adult who did not, a minor for whom no adult member did. A guardian who has not come of age, or is no
 * member, has signed for nobody; a minor who signed alone has not signed.
 */
export const missingSigners = (
  { members }: Pick<Household, 'members'>,
  signatures: readonly Signature[],
  on: Day,
): readonly Id<'person'>[] => {
  const adults = adultsOf(members, on);
  return members
    .filter((member) => !signatures.some(holds(member, mayHaveGuardian(member, on), adults, on)))
    .map(({ personId }) => personId);
};

/**
 * Obligors whose signature does not hold: a minor's own, or that of a guardian who has not come of age or is not known here. An obligor who did not
 * sign at all is not among them: nobody can be made to, and what follows is that nobody is asked about them. Of what they suffer from nothing is
 * known here, so that whether an adult has a guardian is for the clerk to see on paper.
 */
export const unsoundSigners = (
  { members, obligors }: Pick<Household, 'members' | 'obligors'>,
  signatures: readonly Signature[],
  on: Day,
): readonly Id<'person'>[] => {
  const adults = adultsOf([...members, ...obligors], on);
  return obligors
    .filter((it) => signatures.some(({ personId }) => personId === it.personId) && !signatures.some(holds(it, true, adults, on)))
    .map(({ personId }) => personId);
};

/** Whoever signed, or is said to have been signed for, without being a member or one of those obligors who are asked about. */
export const strangers = (
  { members }: Pick<Household, 'members'>,
  obligors: readonly Obligor[],
  signatures: readonly Signature[],
): readonly Id<'person'>[] => {
  const known = new Set([...members, ...obligors].map(({ personId }) => personId));
  const named = signatures.flatMap(({ personId, guardianId }) => (guardianId === undefined ? [personId] : [personId, guardianId]));
  return [...new Set(named)].filter((it) => !known.has(it));
};

export const isInForce = (
  { signedOn, validUntil, withdrawnOn }: Pick<Authorisation, 'signedOn' | 'validUntil' | 'withdrawnOn'>,
  on: Day,
): boolean => withdrawnOn === undefined && isWithin(on, signedOn, validUntil);

/** The authorisation that holds for a purpose on a day: of several the one signed last. */
export const inForce = (all: readonly Authorisation[], purpose: Purpose, on: Day): Authorisation | undefined =>
  all.filter((it) => it.purpose === purpose && isInForce(it, on)).toSorted((one, other) => (one.signedOn < other.signedOn ? 1 : -1))[0];

/** Whether what an agency has is of a day that it may be asked about. */
export const coversDay = (period: Period | undefined, day: Day): boolean =>
  (period?.from === undefined || period.from <= day) && (period?.until === undefined || day <= period.until);

export const coversPerson = ({ signatures }: Authorisation, person: Id<'person'>): boolean =>
  signatures.some(({ personId }) => personId === person);
