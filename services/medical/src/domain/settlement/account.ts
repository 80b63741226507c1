import { addFen, type Fen, fen, maxFen, subtractFen } from '@jiuzhu/kernel';

/** What of a person's year is used, or what one settlement uses of it. */
export type Used = {
  /** borne of the deductible */
  readonly deductible: Fen;
  /** of the cap */
  readonly paid: Fen;
  /** borne of what comes before a tilt */
  readonly tiltDeductible: Fen;
  /** of the cap of the tilt */
  readonly tilt: Fen;
};

/** A person's year in one of its accounts: what is used, and the highest that it was ever held to, since a class may change within a year. */
export type Account = { readonly used: Used; readonly limits: Used };

const none = fen(0);
export const nothingUsed: Used = { deductible: none, paid: none, tiltDeductible: none, tilt: none };
export const newAccount: Account = { used: nothingUsed, limits: nothingUsed };

const each = (one: Used, other: Used, of: (one: Fen, other: Fen) => Fen): Used => ({
  deductible: of(one.deductible, other.deductible),
  paid: of(one.paid, other.paid),
  tiltDeductible: of(one.tiltDeductible, other.tiltDeductible),
  tilt: of(one.tilt, other.tilt),
});

export const charged = ({ used, limits }: Account, charge: Used, held: Used): Account => ({
  used: each(used, charge, (one, other) => addFen(one, other)),
  limits: each(limits, held, (one, other) => maxFen(one, other)),
});

/** What a settlement had used is free again. What later bills of the year were paid stays as it was: each was right when it was settled. */
export const givenBack = ({ used, limits }: Account, charge: Used): Account => ({ used: each(used, charge, subtractFen), limits });

/** What is left of a limit: of one that others have used up, nothing. */
export const leftOfLimit = (limit: Fen, used: Fen): Fen => maxFen(none, subtractFen(limit, used));
