import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { codes, idOf } from '../adapters/input-shapes.ts';
import { tickets } from '../adapters/database/tickets.ts';
import { clocksLaw } from '../domain/ticket/clocks.ts';
import { movedBySender } from '../domain/ticket/decide-move.ts';
import { followUpFindings, keysOf } from '../domain/ticket/reasons.ts';
import { workers } from '../domain/ticket/worker.ts';

/** 回访 (西宁城北 2022): whoever sent it looks whether the need is met. */
export const followUp = command({
  allow: { role: workers },
  input: z.object({ ticket: idOf('ticket'), finding: codes(keysOf(followUpFindings)) }),
  subject: tickets,
  key: (it) => it.ticket,
  law: clocksLaw,
  decide: ({ finding: reason }, ticket, by) => movedBySender(ticket, 'followed-up', by, { reason }),
});
