import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { codes, idOf, optional, place } from '../adapters/input-shapes.ts';
import { ticketsOnWay } from '../adapters/database/sendings.ts';
import { addressed } from '../domain/ticket/addressed.ts';
import { clocksLaw } from '../domain/ticket/clocks.ts';
import { sentOn } from '../domain/ticket/decide-move.ts';
import { allDesks } from '../domain/ticket/desk.ts';
import { isWindow } from '../domain/ticket/party.ts';
import { twinOf } from '../domain/ticket/sendable.ts';
import { workers } from '../domain/ticket/worker.ts';

const input = z
  .object({ ticket: idOf('ticket'), programme: optional(codes(allDesks)), region: optional(place), service: optional(idOf('service')) })
  .refine(({ programme, service }) => (programme === undefined) !== (service === undefined), {
    path: ['programme'],
    message: '应指明一个接收单位',
  });

/** 转办 once more: to another receiver, or to the desk of where the household lives now. It keeps its id, its origin, the household as it was sent and all that was done. */
export const rerouteTicket = command({
  allow: { role: workers },
  input,
  subject: ticketsOnWay,
  key: ({ ticket, service }) => ({ ticket, service }),
  law: clocksLaw,
  decide: ({ ticket: _ticket, ...said }, { file, ticket, ...known }, by) => {
    const { household } = file;
    if (!household) return reject('TicketUnknown');
    // whose it is, and where it stands, before what is known of the family and the directory
    const may = sentOn(ticket, by);
    if (!may.accepted) return may;
    const to = addressed({ household, ...known }, ticket.need, said, by.today);
    if (!('receiver' in to)) return to;
    const others = file.tickets.filter((it) => it !== ticket);
    const twin = twinOf(others, { personId: ticket.personId, receiver: to.receiver });
    const path = [said.service === undefined ? 'programme' : 'service'];
    // which one, only the window sees: whoever sent this one is no party to the other
    if (twin) return isWindow(by.actor, twin) ? reject('NeedSeenTo', { ticket: twin.id, path }) : reject('NeedSentAlready', { path });
    const moved = sentOn(ticket, by, { receiver: to.receiver });
    if (!moved.accepted) return moved;
    const tickets = file.tickets.map((it) => (it === ticket ? moved.state : it));
    return accept({ file: { ...file, tickets }, ticket: moved.state });
  },
});
