import { reject } from '@jiuzhu/kernel';
import { type Cost, exceedingPayer, type PaidByOthers, type Payer } from './costs.ts';

const inGraph = (payer: Payer): Uppercase<Payer> => payer.toUpperCase() as Uppercase<Payer>;

/** Whoever pays is asked in order, each for what those before left: computed each on the whole cost, they come to more than it. */
export const tooMuch = (cost: Cost, others: PaidByOthers) => {
  const exceeding = exceedingPayer(cost, others);
  return exceeding && reject('PayersExceedCost', { payer: inGraph(exceeding.payer), left: exceeding.left });
};
