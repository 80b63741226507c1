import { accept } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { leadsToClose } from '../../adapters/database/leads-to-close.ts';
import { idOf } from '../../adapters/input-shapes.ts';
import { closed } from '../../domain/lead/closed.ts';

/** At any time, at the window and without a reason: the family does not agree any more that it was told of. */
export const withdrawLeadConsent = command({
  allow: { role: 'clerk' },
  input: z.object({ lead: idOf('lead') }),
  subject: leadsToClose,
  key: (it) => it.lead,
  decide: (_it, before, { today }) => accept(closed(before, today)),
});
