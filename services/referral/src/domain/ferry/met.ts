import type { Id } from '@jiuzhu/kernel';
import type { Household } from '../household/household.ts';
import { isInHand, type Ticket } from '../ticket/ticket.ts';
import type { Crossing } from './crossing.ts';
import type { Row } from './rows.ts';
import { whom } from './whom.ts';

/** A row that is met, and of whom; undefined is the household as a whole. */
export type Met = { readonly row: Row; readonly personId: Id<'person'> | undefined };

/** Rows that what was told meets on its own day: whoever reads it later, or adds a row later, opens none for what lies before the row's day. */
export const rowsMet = (rows: readonly Row[], before: Household, after: Household, crossing: Crossing): readonly Met[] =>
  rows
    .filter(({ on, from }) => crossing.triggers.includes(on) && from <= crossing.on)
    .flatMap((row) =>
      whom[row.whom]({ before, after, personId: crossing.personId, on: crossing.on }).map((personId) => ({ row, personId })),
    );

const isOfProgramme = ({ receiver, personId }: Ticket, met: Met): boolean =>
  receiver.kind === 'programme' && receiver.programme === met.row.programme && personId === met.personId;

/** Whether it is being seen to: a ticket that the same programme has not answered yet, as it has by returning one, or one of the same cause. */
export const isSeenTo = (tickets: readonly Ticket[], met: Met, { cause }: Crossing): boolean =>
  tickets.some(
    (it) =>
      isOfProgramme(it, met) &&
      (isInHand(it) || (it.why.code === met.row.code && it.why.cause?.stream === cause.stream && it.why.cause.version === cause.version)),
  );
