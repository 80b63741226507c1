import { type Day, type Id, isWithin, type RegionCode } from '@jiuzhu/kernel';
import { type Household, isMinor, type Member } from '../household/household.ts';
import type { Need } from '../ticket/need.ts';

/** A member's signature, or that of whoever signs for them. */
export type Signature = { readonly personId: Id<'person'>; readonly guardianId?: Id<'person'> | undefined };

/** 知情同意: what a family lets leave the government, to whom and until when (个人信息保护法 Art 13, 14, 23, 29). */
export type Consent = {
  readonly id: Id<'consent'>;
  readonly householdId: Id<'household'>;
  /** where the household lives now */
  readonly region: RegionCode;
  readonly signatures: readonly Signature[];
  readonly needs: readonly Need[];
  /** none: whoever of the directory takes the need */
  readonly services: readonly Id<'service'>[];
  readonly signedOn: Day;
  readonly validUntil: Day;
  readonly withdrawnOn?: Day | undefined;
  /** SHA-256 of what was signed; undefined once it was destroyed */
  readonly documentHash?: string | undefined;
};

export const isInForce = ({ signedOn, validUntil, withdrawnOn }: Consent, on: Day): boolean =>
  withdrawnOn === undefined && isWithin(on, signedOn, validUntil);

/** Whose guardian may sign: a minor's, and that of an adult whose disability may take the capacity to act (民法典 Art 19 to 22). */
const isRepresented = (it: Member, on: Day): boolean =>
  isMinor(it, on) || ['intellectual', 'mental', 'multiple'].includes(it.disability?.kind ?? '');

const signsFor = (it: Member, adults: ReadonlySet<string>, on: Day) => (signature: Signature) =>
  signature.personId === it.personId &&
  (signature.guardianId === undefined
    ? adults.has(it.personId)
    : signature.guardianId !== it.personId && isRepresented(it, on) && adults.has(signature.guardianId));

/** Members for whom nobody who may has signed: a snapshot counts all of them, so that all of them are asked. */
export const unsigned = ({ members }: Household, { signatures, signedOn }: Pick<Consent, 'signatures' | 'signedOn'>) => {
  const born = members.filter((it) => it.born <= signedOn);
  const adults = new Set<string>(born.filter((it) => !isMinor(it, signedOn)).map(({ personId }) => personId));
  return members.filter((it) => it.born > signedOn || !signatures.some(signsFor(it, adults, signedOn))).map(({ personId }) => personId);
};

/** Who signed, or for whom somebody did, and is no member. */
export const strangers = ({ members }: Household, signatures: readonly Signature[]): readonly Id<'person'>[] =>
  signatures
    .flatMap(({ personId, guardianId }) => (guardianId ? [personId, guardianId] : [personId]))
    .filter((id) => !members.some(({ personId }) => personId === id));
