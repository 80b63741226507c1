import { addFen, type Day, type Fen, fen, type Id, minFen, mulDiv, type RegionCode } from '@jiuzhu/kernel';
import type { PremiumLaw } from '../law/premium-law.ts';
import { highest, type MedicalClass } from '../people/medical-class.ts';

/** What of a person's premium of a year is paid, once, as the highest that the person is on the day. */
export type Subsidy = {
  readonly personId: Id<'person'>;
  readonly year: number;
  readonly householdId: Id<'household'>;
  readonly region: RegionCode;
  readonly class: MedicalClass;
  readonly premium: Fen;
  readonly amount: Fen;
  readonly paymentId: Id<'payment'>;
  readonly standardsHash: string;
  readonly on: Day;
  readonly by: string;
};

/** Never more than the premium; of a class that the place does not name, nothing. */
export const subsidyOf = (of: MedicalClass, { premium, subsidy, roundingMode, roundingUnit }: PremiumLaw): Fen => {
  const row = subsidy.find((one) => one.class === of);
  if (!row) return fen(0);
  return minFen(premium, addFen(mulDiv(premium, row.share, 10_000, roundingMode, roundingUnit), row.fixed));
};

/** A household's people who have a class on a day, and of whom something was paid for the year already, wherever they were then. */
export type Insured = {
  readonly region: RegionCode;
  readonly held: readonly { readonly personId: Id<'person'>; readonly householdId: Id<'household'>; readonly class: MedicalClass }[];
  readonly subsidised: readonly Id<'person'>[];
  readonly added: readonly Subsidy[];
};

type Act = { readonly year: number; readonly on: Day; readonly by: string; readonly newPayment: () => Id<'payment'> };

/** 就高不重复: each by the highest class alone, and once a year, whoever joins later and whatever somebody becomes. */
export const subsidised = (it: Insured, law: PremiumLaw, { year, on, by, newPayment }: Act): Insured => {
  const persons = [...new Set(it.held.map(({ personId }) => personId))].filter((personId) => !it.subsidised.includes(personId));
  const added = persons.flatMap((personId) => {
    const of = highest(it.held.filter((one) => one.personId === personId));
    const amount = of ? subsidyOf(of.class, law) : fen(0);
    if (!of || amount === 0) return [];
    const whose = { personId, year, householdId: of.householdId, region: it.region, class: of.class };
    return [{ ...whose, premium: law.premium, amount, paymentId: newPayment(), standardsHash: law.hash, on, by }];
  });
  return added.length === 0 ? it : { ...it, added };
};
