import type { Day, Id } from '@jiuzhu/kernel';
import type { Household } from '../household/household.ts';
import { type Clocks, dueFor } from './clocks.ts';
import type { Need } from './need.ts';
import { snapshotOf } from './snapshot.ts';
import type { Line, Receiver, Sender, Ticket, Why } from './ticket.ts';

/** What is sent, to whom and why. */
export type Sent = {
  readonly personId?: Id<'person'> | undefined;
  readonly need: Need;
  readonly line: Line;
  readonly why: Why;
  readonly sender: Sender;
  readonly receiver: Receiver;
  readonly wordsHash?: string | undefined;
};

type Opening = { readonly id: Id<'ticket'>; readonly on: Day; readonly by: string; readonly agency: string; readonly clocks: Clocks };

/** A ticket of a household, with the household as it is sent. */
export const openTicket = (household: Household, sent: Sent, { id, on, by, agency, clocks }: Opening): Ticket => ({
  ...sent,
  id,
  householdId: household.id,
  region: household.region,
  snapshot: snapshotOf(household, sent.need, on),
  status: 'created',
  openedOn: on,
  due: dueFor('created', on, clocks),
  overdueTold: false,
  journal: [{ on, by, agency, status: 'created', receiver: sent.receiver, ...(sent.why.cause ? { cause: sent.why.cause } : {}) }],
});
