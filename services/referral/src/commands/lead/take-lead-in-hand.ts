import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { leads } from '../../adapters/database/leads.ts';
import { idOf } from '../../adapters/input-shapes.ts';
import { isWaiting } from '../../domain/lead/lead.ts';
import { takenInHand } from '../../domain/lead/taken-in-hand.ts';

/** Somebody of the window looks for the family: whoever looks at the list sees that nobody else need. Any of the window may answer it all the same. */
export const takeLeadInHand = command({
  allow: { role: 'clerk' },
  input: z.object({ lead: idOf('lead') }),
  subject: leads,
  key: (it) => it.lead,
  decide: (_it, lead, { today: on, actor: { id: by, agency } }) => {
    if (!isWaiting(lead)) return reject('LeadAnswered', { status: lead.status });
    if (lead.inHand?.by === by) return accept(lead);
    if (lead.inHand) return reject('LeadInHand', { by: lead.inHand.by, on: lead.inHand.on });
    return accept(takenInHand(lead, { on, by, agency }));
  },
});
