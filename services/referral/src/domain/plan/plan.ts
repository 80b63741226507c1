import type { Id } from '@jiuzhu/kernel';
import type { Standing } from '../household/household.ts';
import type { Written } from '../household/written.ts';
import type { Need } from '../ticket/need.ts';
import { isOpen, type Receiver, type Ticket } from '../ticket/ticket.ts';

/** What is done about one need, and by whom when it was written: where that is now, its ticket says. */
export type Measure = { readonly ticketId: Id<'ticket'>; readonly need: Need; readonly receiver: Receiver };

/** 救助方案: what all programmes do for a household, together (综合施救, 陈仓 2022, principle 3). Written again, the one before stays as it was. */
export type Plan = Written<'plan'> & {
  /** what the household was on that day */
  readonly standing: Standing;
  /** in the order in which the needs are to be met */
  readonly measures: readonly Measure[];
};

/** Needs that somebody still has to see to and that these leave out: a plan that leaves one out joins nothing. */
export const leftOut = (tickets: readonly Ticket[], planned: readonly Id<'ticket'>[]): readonly Ticket[] =>
  tickets.filter((it) => isOpen(it) && !planned.includes(it.id));

export const measuresOf = (tickets: readonly Ticket[]): readonly Measure[] =>
  tickets.map(({ id, need, receiver }) => ({ ticketId: id, need, receiver }));

/** `replaced`: another was written since. `met`: of each of its needs it is known what came of it, and none has come up since. */
export type PlanState = 'in-force' | 'replaced' | 'met';

export const stateOf = (its: readonly Ticket[], missing: readonly Ticket[], isNewest: boolean): PlanState => {
  if (!isNewest) return 'replaced';
  return its.some(isOpen) || missing.length > 0 ? 'in-force' : 'met';
};
