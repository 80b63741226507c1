import type { Day } from '@jiuzhu/kernel';
import { type Clocks, dueFor } from './clocks.ts';
import type { Given } from './given.ts';
import type { Act, Cause, Receiver, Result, Status, Ticket } from './ticket.ts';

/** From where a ticket may come to stand where. A result may come before anybody said that it was begun: nothing asks for the step to be typed. */
const from: Readonly<Record<Status, readonly Status[]>> = {
  // 转办: sent on to another receiver
  created: ['created', 'accepted', 'returned'],
  accepted: ['created'],
  returned: ['created', 'accepted'],
  'in-progress': ['accepted'],
  result: ['accepted', 'in-progress'],
  'fed-back': ['result'],
  // what nobody takes is followed up as well: the family is told, and seen to
  'followed-up': ['fed-back', 'returned'],
};

export const mayMove = ({ status }: Pick<Ticket, 'status'>, to: Status): boolean => from[to].includes(status);

type Moving = {
  readonly on: Day;
  readonly by: string;
  readonly agency: string;
  readonly clocks: Clocks;
  readonly reason?: string | undefined;
  readonly result?: Result | undefined;
  readonly receiver?: Receiver | undefined;
  readonly cause?: Cause | undefined;
  readonly given?: Given | undefined;
};

/** The ticket as it then stands, with one act more in its journal: nothing of what was is lost. */
export const moveTo = (ticket: Ticket, to: Status, { clocks, ...it }: Moving): Ticket => {
  const { receiver, result } = it;
  const act: Act = { ...it, status: to };
  return {
    ...ticket,
    status: to,
    receiver: receiver ?? ticket.receiver,
    result: result ?? ticket.result,
    due: dueFor(to, it.on, clocks),
    overdueTold: false,
    journal: [...ticket.journal, act],
  };
};
