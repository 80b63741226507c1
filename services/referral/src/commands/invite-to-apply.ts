import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { codes, idOf } from '../adapters/input-shapes.ts';
import { tickets } from '../adapters/database/tickets.ts';
import { invited, mayInvite } from '../domain/ticket/invite.ts';
import { receives } from '../domain/ticket/party.ts';
import { invitations, keysOf } from '../domain/ticket/reasons.ts';
import { workers } from '../domain/ticket/worker.ts';

/** 动员申请: the receiver asks the family to apply, and writes down what it said. Whether it does is its own to say: nobody is given the allowance who has not applied (民发〔2021〕57号 Art 28). */
export const inviteToApply = command({
  allow: { role: workers },
  input: z.object({ ticket: idOf('ticket'), answer: codes(keysOf(invitations)) }),
  subject: tickets,
  key: (it) => it.ticket,
  decide: ({ answer }, ticket, { today: on, actor }) => {
    if (!receives(actor, ticket)) return reject('TicketUnknown');
    if (!mayInvite(ticket)) return reject('TicketStandsElsewhere', { status: ticket.status });
    return accept(invited(ticket, { on, by: actor.id, agency: actor.agency, invited: answer }));
  },
});
