import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { codes, idOf } from '../adapters/input-shapes.ts';
import { tickets } from '../adapters/database/tickets.ts';
import { clocksLaw } from '../domain/ticket/clocks.ts';
import { movedByReceiver } from '../domain/ticket/decide-move.ts';
import { results } from '../domain/ticket/ticket.ts';
import { workers } from '../domain/ticket/worker.ts';

/** What came of it, where no decision of the receiver's own says so by itself. */
export const recordResult = command({
  allow: { role: workers },
  input: z.object({ ticket: idOf('ticket'), result: codes(results) }),
  subject: tickets,
  key: (it) => it.ticket,
  law: clocksLaw,
  decide: ({ result }, ticket, by) => movedByReceiver(ticket, 'result', by, { result }),
});
