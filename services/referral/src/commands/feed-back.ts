import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { idOf } from '../adapters/input-shapes.ts';
import { tickets } from '../adapters/database/tickets.ts';
import { clocksLaw } from '../domain/ticket/clocks.ts';
import { movedByReceiver } from '../domain/ticket/decide-move.ts';
import { workers } from '../domain/ticket/worker.ts';

/** 反馈: whoever sent it is told what came of it. */
export const feedBack = command({
  allow: { role: workers },
  input: z.object({ ticket: idOf('ticket') }),
  subject: tickets,
  key: (it) => it.ticket,
  law: clocksLaw,
  decide: (_it, ticket, by) => movedByReceiver(ticket, 'fed-back', by),
});
