import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { reversal } from '../adapters/input-shapes.ts';
import { settlements } from '../adapters/database/settlements.ts';
import { givenBack } from '../domain/settlement/account.ts';
import { submitters } from '../domain/who-may.ts';

/**
 * A settlement is taken back as a whole and stays where it is, with the row that cites it. What it had used of the year is free for later bills; what they
 * were paid meanwhile stays: each was right on the day it was settled, and a patient who has left is not asked for more.
 */
export const reverseSettlement = command({
  allow: submitters,
  input: reversal,
  subject: settlements,
  key: (it) => it.settlement,
  decide: ({ reason }, before, { actor, today, newId }) => {
    const { settlement, account, submitters: of } = before;
    if (!of.includes(actor.agency)) return reject('SettlementUnknown');
    if (settlement.reversal) return reject('AlreadyReversed', { on: settlement.reversal.on });
    const taken = { ...settlement, reversal: { id: newId('reversal'), reason, on: today, by: actor.id } };
    return accept({ ...before, settlement: taken, account: givenBack(account, settlement.outcome.charge) });
  },
});
