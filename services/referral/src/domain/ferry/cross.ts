import type { Day, Id } from '@jiuzhu/kernel';
import type { HouseholdFile } from '../file.ts';
import type { Household } from '../household/household.ts';
import type { Clocks } from '../ticket/clocks.ts';
import { deskRegion } from '../ticket/desk.ts';
import { moveTo } from '../ticket/move.ts';
import { openTicket } from '../ticket/open-ticket.ts';
import { isInHand, type Ticket } from '../ticket/ticket.ts';
import type { FerryLaw } from './alarm.ts';
import { type Crossing, triggers } from './crossing.ts';
import { isSeenTo, type Met, rowsMet } from './met.ts';
import type { Row } from './rows.ts';

/** By whom, where nobody asked. */
const nobody = { by: 'system:referral', agency: 'system' } as const;

export type With = {
  readonly rows: readonly Row[];
  readonly newTicket: () => Id<'ticket'>;
  /** of where the household lives, on the day of what is told */
  readonly lawOn: (day: Day) => FerryLaw;
};

/** 政策找人: what was told of a household closes the tickets that it answers, and opens those that the table says. */
export const cross = (file: HouseholdFile, household: Household, crossing: Crossing, it: With): HouseholdFile => {
  const before = file.household;
  if (!before) return file;
  const after = { ...household, standing: crossing.standing ?? household.standing };
  const answered = file.tickets.map((ticket) => answeredBy(ticket, crossing, it.lawOn(crossing.on)));
  const met = after.ended ? [] : rowsMet(it.rows, before, after, crossing).filter((one) => !isSeenTo(answered, one, crossing));
  return { ...file, household: after, tickets: [...answered, ...met.map((one) => opened(after, one, crossing, it))] };
};

/**
 * Whom it is about: what was asked for the household as a whole, and for one member what is decided about that one or about all. A case does not say
 * whose it is, and may be a brother's: nothing that was asked for one member is answered by it.
 */
const isAbout = ({ personId: asked }: Ticket, { personId, outcome }: Crossing): boolean =>
  asked === undefined || (outcome?.caseOpenedOn === undefined && (personId === undefined || personId === asked));

/** A decision about whom a ticket is for closes it, whoever typed the ticket and wherever it stood: the officer need not type it twice. */
const answeredBy = (ticket: Ticket, crossing: Crossing, clocks: Clocks): Ticket => {
  const { receiver } = ticket;
  const { outcome, on, cause } = crossing;
  if (!outcome || !isInHand(ticket) || receiver.kind !== 'programme' || receiver.programme !== outcome.programme) return ticket;
  if (!isAbout(ticket, crossing) || (outcome.caseOpenedOn ?? on) < ticket.openedOn) return ticket;
  return moveTo(ticket, 'result', { ...nobody, on, cause, result: outcome.result, clocks });
};

const opened = (
  household: Household,
  { row, personId }: Met,
  { on, cause, triggers: told }: Crossing,
  { newTicket, lawOn }: With,
): Ticket => {
  const desk = triggers[told.find((one) => one === row.on) ?? row.on];
  return openTicket(
    household,
    {
      personId,
      need: row.need,
      line: 'ferry',
      why: { code: row.code, basis: row.basis, cause },
      sender: { kind: 'programme', programme: desk, region: deskRegion(desk, household.region) },
      receiver: { kind: 'programme', programme: row.programme, region: deskRegion(row.programme, household.region) },
    },
    { ...nobody, id: newTicket(), on, clocks: lawOn(on) },
  );
};
