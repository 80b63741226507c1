import { formatFen } from '@jiuzhu/kernel';
import { desks } from '../domain/ticket/desk.ts';
import { forms } from '../domain/ticket/given.ts';
import { givenBy, seesGiven } from '../domain/ticket/sees-given.ts';
import { needs } from '../domain/ticket/need.ts';
import { whyText } from '../domain/ferry/row-words.ts';
import type { Officer } from '../domain/ticket/party.ts';
import { invitations, reasonText } from '../domain/ticket/reasons.ts';
import { seesSnapshot } from '../domain/ticket/sees-snapshot.ts';
import { seesStory } from '../domain/ticket/sees-story.ts';
import type { Act, Receiver, Sender, Ticket } from '../domain/ticket/ticket.ts';
import { inGraph } from '../adapters/input-shapes.ts';
import { askedView, observationView } from './assessment-view.ts';
import { neighbours } from './readers.ts';
import type { TicketNow } from '../adapters/database/tickets-now.ts';

/** A party as the graph shows it: of an office its agency, and of nobody the account. */
export const partyView = (it: Sender | Receiver) =>
  it.kind === 'programme'
    ? { programme: inGraph(it.programme), programmeText: desks[it.programme].name, region: it.region, agency: null, service: null }
    : {
        ...{ programme: null, programmeText: null, region: it.kind === 'service' ? it.region : null, agency: it.agency },
        service: it.kind === 'service' ? { id: it.serviceId } : null,
      };

export const needText = ({ need }: Ticket): string => needs[need].name;

const actView = ({ on, by, agency, status, reason, result, receiver, cause, invited }: Act) => ({
  ...{ on, by, agency, status: inGraph(status), reason: reason ?? null },
  reasonText: reason === undefined ? null : reasonText(reason),
  result: result ? inGraph(result) : null,
  receiver: receiver ? partyView(receiver) : null,
  event: cause?.type ?? null,
  invitation: invited ? inGraph(invited) : null,
  invitationText: invited ? invitations[invited] : null,
});

/** All that was done; to whoever may not read it, what they did themselves. */
export const journalView = ({ ticket, today }: TicketNow, officer: Officer) => {
  const all = seesStory(officer, ticket, today);
  return ticket.journal.filter(({ agency }) => all || agency === officer.agency).map(actView);
};

/** Why it was sent; to whoever may not read more, by its code. */
export const whyView = ({ ticket, today }: TicketNow, officer: Officer) => {
  const { code, basis, cause, ...more } = ticket.why;
  const { asked, observed = [] } = seesStory(officer, ticket, today) ? more : {};
  return {
    ...{ code, asked: askedView(asked), observed: observed.map(observationView) },
    ...{ text: whyText(code), basis: basis ?? null, event: cause?.type ?? null },
  };
};

/** What whoever received it gave. Null: nothing, or a programme's own case says it, or not theirs to see. */
export const givenView = (ticket: Ticket, officer: Officer) => {
  const given = seesGiven(officer, ticket) ? givenBy(ticket) : undefined;
  if (!given) return null;
  const { form, amount } = given;
  return { form, formText: forms[form], amount: amount ?? null, amountText: amount === undefined ? null : formatFen(amount) };
};

/** Its day has passed, whether or not that was told. */
export const isOverdue = ({ ticket: { due }, today }: TicketNow): boolean => due !== undefined && due.day < today;

/** Which household it is, for whoever sees it on its page; whose need, also for other officers; partners work with what was sent. */
const readsHouseholds = ({ roles }: Officer): boolean => neighbours.role.some((role) => roles.includes(role));
export const householdView = ({ householdId }: Ticket, officer: Officer) => (readsHouseholds(officer) ? { id: householdId } : null);
export const personView = ({ personId }: Ticket, officer: Officer) =>
  personId === undefined || officer.roles.includes('partner') ? null : { id: personId };

/** The household as it was sent: null for a partner whose it is not, or not any more. */
export const snapshotView = ({ ticket, today }: TicketNow, officer: Officer) =>
  seesSnapshot(officer, ticket, today) ? ticket.snapshot : null;
