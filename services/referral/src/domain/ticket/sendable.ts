import type { RegionCode } from '@jiuzhu/kernel';
import { deskRegion } from './desk.ts';
import type { Desk } from './desk.ts';
import { type Need, needs } from './need.ts';
import { isOpen, type Receiver, type Ticket } from './ticket.ts';

/** The desk that a need goes to, unless another is said; of the household's own county or township. */
export const receiverOf = (
  need: Need,
  home: RegionCode,
  said: { readonly programme?: Desk | undefined; readonly region?: RegionCode | undefined },
): Receiver => {
  const programme = said.programme ?? needs[need].desk;
  return { kind: 'programme', programme, region: said.region ?? deskRegion(programme, home) };
};

/** Whether its office is one of where the household lives: an office elsewhere could not see the household. */
export const isOfHome = ({ region }: Receiver, home: RegionCode): boolean => home.startsWith(region);

/** An open ticket that does already what another would. */
export const twinOf = (
  tickets: readonly Ticket[],
  { personId, receiver }: { readonly personId?: string | undefined; readonly receiver: Receiver },
): Ticket | undefined => tickets.find((it) => isOpen(it) && it.personId === personId && isSame(it.receiver, receiver));

const isSame = (a: Receiver, b: Receiver): boolean =>
  a.kind === 'service' ? b.kind === 'service' && a.serviceId === b.serviceId : b.kind === 'programme' && a.programme === b.programme;
