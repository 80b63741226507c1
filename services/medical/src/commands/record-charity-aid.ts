import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { givenTo } from '../adapters/database/charity-gifts.ts';
import { creditCode, idOf, positive } from '../adapters/input-shapes.ts';
import { exceedsLeft, leftAfterCharity } from '../domain/charity/gift.ts';
import { officers } from '../domain/who-may.ts';

/** 慈善救助: what an organisation gave or will give of what a settlement left, the last layer after medical assistance. */
export const recordCharityAid = command({
  allow: officers,
  input: z.object({ settlement: idOf('settlement'), organisation: creditCode, amount: positive, given: z.boolean() }),
  subject: givenTo,
  key: (it) => it.settlement,
  decide: ({ organisation, amount, given }, before, { actor, today, newId }) => {
    if (before.reversal) return reject('AlreadyReversed', { on: before.reversal.on });
    if (exceedsLeft(before, amount)) return reject('CharityExceedsLeft', { left: leftAfterCharity(before), path: ['amount'] });
    const gift = { id: newId('charity-gift'), organisation, amount, given, on: today, by: actor.id };
    return accept({ ...before, gifts: [...(before.gifts ?? []), gift] });
  },
});
