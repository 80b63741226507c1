import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { noticesToGive } from '../adapters/database/notices.ts';
import { idOf } from '../adapters/input-shapes.ts';
import { partsOf } from '../domain/notice/notice.ts';

/** 一次性告知: the household is told what it is to bring, for all that it is being looked at for. Told the same again, that can be seen. */
export const giveNotice = command({
  allow: { role: 'clerk' },
  input: z.object({ household: idOf('household') }),
  subject: noticesToGive,
  key: (it) => it.household,
  decide: (_it, { file, entries }, { today: on, actor, newId }) => {
    const { household } = file;
    if (!household) return reject('HouseholdUnknown');
    const parts = partsOf(file.tickets, entries);
    if (parts.length === 0) return reject('NothingAskedFor');
    const { id: householdId, region } = household;
    return accept({ id: newId('notice'), householdId, region, on, by: actor.id, agency: actor.agency, parts });
  },
});
