import { type Fen, subtractFen } from '@jiuzhu/kernel';

/** In the order in which they are asked: the insurances, medical assistance, what a charity gave, whoever else is liable or can pay. */
export const payers = ['basic', 'catastrophic', 'supplementary', 'assistance', 'charity', 'others'] as const;
export type Payer = (typeof payers)[number];

/** What others pay of it. `assistance` and `charity` are those of the settlement of the same bill. */
export type PaidByOthers = Readonly<Record<Payer, Fen>>;

/** What the emergency cost, and what of it is in the rules of the fund (符合规定的急救费用). */
export type Cost = { readonly total: Fen; readonly eligible: Fen };

/** What none of them pays. */
export const unpaid = ({ total }: Cost, others: PaidByOthers): Fen =>
  payers.reduce((left, payer) => subtractFen(left, others[payer]), total);

/** The first that is said to pay more than those before it left, with what was left. */
export const exceedingPayer = ({ total }: Cost, others: PaidByOthers): { readonly payer: Payer; readonly left: Fen } | undefined => {
  let left = total;
  for (const payer of payers) {
    if (others[payer] > left) return { payer, left };
    left = subtractFen(left, others[payer]);
  }
  return undefined;
};
