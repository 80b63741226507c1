import { ageOn, type Day, type Id, isWithin, type RegionCode } from '@jiuzhu/kernel';
import type { Household, Member } from './household.ts';
import type { Purpose } from './purpose.ts';

/** A person's signature, or a guardian's for the person. */
export type Signature = { readonly personId: Id<'person'>; readonly guardianId?: Id<'person'> | undefined };

/** A written authorisation (授权书), Order 649, article 58. */
export type Authorisation = {
  readonly id: Id<'authorisation'>;
  readonly householdId: Id<'household'>;
  readonly region: RegionCode;
  readonly purpose: Purpose;
  readonly signatures: readonly Signature[];
  /** codes of `sources` */
  readonly scope: readonly string[];
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

/**
 * Members who have not signed: an adult who did not, a minor for whom no adult member did. A guardian who has not come of age, or is no
 * member, has signed for nobody; a minor who signed alone has not signed.
 */
export const missingSigners = ({ members }: Household, signatures: readonly Signature[], on: Day): readonly Id<'person'>[] => {
  const adults = new Set(members.filter((it) => isAdult(it, on)).map(({ personId }) => personId));
  const signed = (member: Member): boolean =>
    signatures.some(({ personId, guardianId }) => {
      if (personId !== member.personId) return false;
      if (guardianId === undefined) return isAdult(member, on);
      return guardianId !== personId && adults.has(guardianId) && mayHaveGuardian(member, on);
    });
  return members.filter((member) => !signed(member)).map(({ personId }) => personId);
};

/** Whoever signed, or is said to have been signed for, without being a member. */
export const strangers = ({ members }: Household, signatures: readonly Signature[]): readonly Id<'person'>[] => {
  const known = new Set(members.map(({ personId }) => personId));
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

export const coversPerson = ({ signatures }: Authorisation, person: Id<'person'>): boolean =>
  signatures.some(({ personId }) => personId === person);
