import type { Act } from '@jiuzhu/casework';
import { addFen, type Fen, fen, type Id, subtractFen } from '@jiuzhu/kernel';

/** 慈善救助: what an organisation gave, or will give, after medical assistance. Written once. */
export type Gift = Act & {
  readonly id: Id<'charity-gift'>;
  /** by its unified social credit code */
  readonly organisation: string;
  readonly amount: Fen;
  /** else it is promised */
  readonly given: boolean;
};

/** Of a settlement: what it left to the patient, and what was given of that since. */
type Given = { readonly gifts?: readonly Gift[] | undefined; readonly outcome: { readonly left: Fen } };

/** What charities gave or will give in all. */
export const charityOf = ({ gifts }: Pick<Given, 'gifts'>): Fen => (gifts ?? []).reduce((sum, { amount }) => addFen(sum, amount), fen(0));

/** 基本医保、大病保险、补充保险、医疗救助, and then charity (649号 Art 29; Art 52): what none of them pays is the patient's. Fen, never below 0. */
export const leftAfterCharity = ({ gifts, outcome }: Given): Fen => subtractFen(outcome.left, charityOf({ gifts }));

/** A layer applies to what the one before left: more than that nobody gives. */
export const exceedsLeft = (it: Given, amount: Fen): boolean => amount > leftAfterCharity(it);
