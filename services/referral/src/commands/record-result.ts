import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { amount, codes, idOf, optional } from '../adapters/input-shapes.ts';
import { tickets } from '../adapters/database/tickets.ts';
import { clocksLaw } from '../domain/ticket/clocks.ts';
import { movedByReceiver } from '../domain/ticket/decide-move.ts';
import { forms } from '../domain/ticket/given.ts';
import { isWholeGift } from '../domain/ticket/sees-given.ts';
import { keysOf } from '../domain/ticket/reasons.ts';
import { results } from '../domain/ticket/ticket.ts';
import { workers } from '../domain/ticket/worker.ts';

/** What came of it, where no decision of the receiver's own says so by itself; and what was given, by a unit that keeps that nowhere here. */
export const recordResult = command({
  allow: { role: workers },
  input: z
    .object({
      ticket: idOf('ticket'),
      result: codes(results),
      given: optional(z.object({ form: codes(keysOf(forms)), amount: optional(amount) })),
    })
    .refine(({ result, given }) => isWholeGift(result, given), {
      path: ['given'],
      message: '仅给予救助的可填；现金应填金额，服务不填金额',
    }),
  subject: tickets,
  key: (it) => it.ticket,
  law: clocksLaw,
  decide: ({ result, given }, ticket, by) => movedByReceiver(ticket, 'result', by, { result, given }),
});
