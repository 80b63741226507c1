import type { Event } from '@jiuzhu/kernel';
import { ticketMoved } from '@jiuzhu/schema/events/referral/ticket-moved.ts';
import { ticketOpened } from '@jiuzhu/schema/events/referral/ticket-opened.ts';
import { ticketOverdue } from '@jiuzhu/schema/events/referral/ticket-overdue.ts';
import type { Receiver, Ticket } from '../../domain/ticket/ticket.ts';

const told = (it: Receiver) =>
  it.kind === 'programme' ? { programme: it.programme, region: it.region } : { serviceId: it.serviceId, region: it.region };

const dueOn = ({ due }: Ticket) => (due ? { dueOn: due.day } : {});

const opened = (it: Ticket): Event => {
  const { id: ticketId, householdId, personId, need, line, why, openedOn: on } = it;
  return ticketOpened({
    ...{ ticketId, householdId, need, line, why: why.code, on },
    ...(personId ? { personId } : {}),
    ...told(it.receiver),
    ...dueOn(it),
  });
};

const moved = (it: Ticket): Event => {
  const act = it.journal.at(-1);
  return ticketMoved({
    ...{ ticketId: it.id, householdId: it.householdId, status: it.status, on: act?.on ?? it.openedOn },
    ...told(it.receiver),
    ...(act?.reason ? { reason: act.reason } : {}),
    ...(act?.result ? { result: act.result } : {}),
    ...dueOn(it),
  });
};

const overdue = (it: Ticket): readonly Event[] =>
  it.due
    ? [
        ticketOverdue({
          ...{ ticketId: it.id, householdId: it.householdId, status: it.status, dueOn: it.due.day, provisional: it.due.provisional },
          ...told(it.receiver),
        }),
      ]
    : [];

/** What every change of a ticket tells, whoever made it. */
export const ticketEvents = (before: Ticket | undefined, after: Ticket): readonly Event[] => {
  if (!before) return [opened(after)];
  // that a family was asked to apply is an act, and moves nothing
  const hasMoved = after.journal.slice(before.journal.length).some(({ invited }) => invited === undefined);
  return [...(hasMoved ? [moved(after)] : []), ...(after.overdueTold && !before.overdueTold ? overdue(after) : [])];
};
