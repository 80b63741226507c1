import { fen } from '@jiuzhu/kernel';
import { charityOf } from '../charity/gift.ts';
import type { Settlement } from '../settlement/settlement.ts';
import type { PaidByOthers } from './costs.ts';

/** What medical assistance and charities paid of the same bill; of one that was not settled, nothing. */
export const helpedOf = (settled: Settlement | undefined): Pick<PaidByOthers, 'assistance' | 'charity'> => ({
  assistance: settled?.outcome.paid ?? fen(0),
  charity: settled ? charityOf(settled) : fen(0),
});
