import { reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { codes, idOf, optional, place } from '../adapters/input-shapes.ts';
import { tickets } from '../adapters/tickets.ts';
import { clocksLaw } from '../domain/ticket/clocks.ts';
import { movedBySender } from '../domain/ticket/decide-move.ts';
import { allDesks } from '../domain/ticket/desk.ts';
import { isOfHome, receiverOf } from '../domain/ticket/sendable.ts';
import { workers } from '../domain/ticket/worker.ts';

/** 转办 once more: to another receiver. It keeps its id, its origin, the household as it was sent and all that was done. */
export const rerouteTicket = command({
  allow: { role: workers },
  input: z.object({ ticket: idOf('ticket'), programme: codes(allDesks), region: optional(place) }),
  subject: tickets,
  key: (it) => it.ticket,
  law: clocksLaw,
  decide: ({ programme, region }, ticket, by) => {
    const receiver = receiverOf(ticket.need, ticket.region, { programme, region });
    if (!isOfHome(receiver, ticket.region)) return reject('ReceiverElsewhere', { path: ['region'] });
    return movedBySender(ticket, 'created', by, { receiver });
  },
});
