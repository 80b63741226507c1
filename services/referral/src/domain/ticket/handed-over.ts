import type { Id } from '@jiuzhu/kernel';
import type { HouseholdFile } from '../file.ts';
import type { Ticket } from './ticket.ts';

/** Those of its tickets are another household's from now on: where each of them stands, and all that was done, stays as it is. */
export const handedOver = (file: HouseholdFile, to: Id<'household'>, which: (it: Ticket) => boolean): HouseholdFile => ({
  ...file,
  tickets: file.tickets.map((it) => (which(it) ? { ...it, householdId: to } : it)),
});
