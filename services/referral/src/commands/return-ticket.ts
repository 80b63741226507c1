import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { codes, idOf } from '../adapters/input-shapes.ts';
import { tickets } from '../adapters/database/tickets.ts';
import { clocksLaw } from '../domain/ticket/clocks.ts';
import { movedByReceiver } from '../domain/ticket/decide-move.ts';
import { keysOf, returnReasons } from '../domain/ticket/reasons.ts';
import { workers } from '../domain/ticket/worker.ts';

/** 退回: the receiver is the wrong body, or cannot take it; whoever sent it is told why and sends it on. */
export const returnTicket = command({
  allow: { role: workers },
  input: z.object({ ticket: idOf('ticket'), reason: codes(keysOf(returnReasons)) }),
  subject: tickets,
  key: (it) => it.ticket,
  law: clocksLaw,
  decide: ({ reason }, ticket, by) => movedByReceiver(ticket, 'returned', by, { reason }),
});
