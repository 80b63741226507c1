import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { clockedReliefs } from '../adapters/database/reliefs.ts';
import { othersPaidSince } from '../adapters/database/relief-lists.ts';
import { lookedAt } from '../domain/emergency/turned-out.ts';
import { emergencyLaw } from '../domain/law/emergency-law.ts';

/**
 * 待追回: the bill of somebody whom the fund had paid for was settled since, or a charity gave of it. It stands on the list of what is to be asked back; the
 * office asks. Asked too early, or twice, nothing changes.
 */
export const markReclaimWhenOthersPay = timer({
  due: othersPaidSince,
  subject: clockedReliefs,
  law: emergencyLaw,
  decide: (_key, before, { today, lawOn }) => accept({ ...before, relief: lookedAt(before.relief, before.settled, today, lawOn) }),
});
