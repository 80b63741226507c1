import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { codes, idOf, optional, place } from '../adapters/input-shapes.ts';
import { ticketsOnWay } from '../adapters/database/sendings.ts';
import { clocksLaw } from '../domain/ticket/clocks.ts';
import { allDesks } from '../domain/ticket/desk.ts';
import { allNeeds } from '../domain/ticket/need.ts';
import { openTicket } from '../domain/ticket/open-ticket.ts';
import { receives } from '../domain/ticket/party.ts';
import { addressed } from '../domain/ticket/addressed.ts';
import { isInHand } from '../domain/ticket/ticket.ts';
import { twinOf } from '../domain/ticket/sendable.ts';
import { workers } from '../domain/ticket/worker.ts';

/** 转介: whoever sees to one need of a household found another, and sends that too. They are told what comes of it, and need not know who it is. */
export const referOn = command({
  allow: { role: workers },
  input: z.object({
    ...{ ticket: idOf('ticket'), need: codes(allNeeds) },
    ...{ service: optional(idOf('service')), programme: optional(codes(allDesks)), region: optional(place) },
  }),
  subject: ticketsOnWay,
  key: ({ ticket, service }) => ({ ticket, service }),
  law: clocksLaw,
  decide: ({ need, service, programme, region }, { file, ticket, ...known }, { today: on, actor, newId, law: clocks }) => {
    const { household } = file;
    if (!household || !receives(actor, ticket)) return reject('TicketUnknown');
    if (!isInHand(ticket)) return reject('TicketStandsElsewhere', { status: ticket.status });
    const to = addressed({ household, ...known }, need, { service, programme, region }, on);
    if (!('receiver' in to)) return to;
    const { personId } = ticket;
    if (twinOf(file.tickets, { personId, receiver: to.receiver })) return reject('NeedSentAlready', { path: ['need'] });
    const by = { by: actor.id, agency: actor.agency, region: actor.region };
    // who has the family by a consent knows what comes of it no longer than that holds
    const { consent } = ticket.receiver;
    const sender = { kind: 'office', ...by, ...(consent ? { until: consent.until, consent: consent.id } : {}) } as const;
    const sent = { personId, need, line: 'discovery', why: { code: 'found-by-receiver' }, sender } as const;
    const opened = openTicket(household, { ...sent, receiver: to.receiver }, { id: newId('ticket'), on, ...by, clocks });
    return accept({ file: { ...file, tickets: [...file.tickets, opened] }, ticket: opened });
  },
});
