import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { leads } from '../../adapters/database/leads.ts';
import { codes, idOf } from '../../adapters/input-shapes.ts';
import { setAside } from '../../domain/lead/answered.ts';
import { asideReasons, isWaiting } from '../../domain/lead/lead.ts';
import { keysOf } from '../../domain/ticket/reasons.ts';

/** The window does nothing by it, and says why. */
export const setLeadAside = command({
  allow: { role: 'clerk' },
  input: z.object({ lead: idOf('lead'), reason: codes(keysOf(asideReasons)) }),
  subject: leads,
  key: (it) => it.lead,
  decide: ({ reason }, lead, { today }) => {
    if (!isWaiting(lead)) return reject('LeadAnswered', { status: lead.status });
    return accept(setAside(lead, reason, today));
  },
});
